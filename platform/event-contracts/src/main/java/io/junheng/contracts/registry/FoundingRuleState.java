package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule on founding or naming schools (学校设置规则): it binds schools of {@code types} and {@code founders}, any when there are none, from {@code effectiveFrom} on; names that stand from before are to be put right by {@code rectifyBy}. */
public record FoundingRuleState(
        String key,
        String name,
        String nameEn,

        @OneOf({"NAME_WORDS", "NAME_FOREIGN_LETTERS", "NAME_OF_PUBLIC_SCHOOL", "NOT_FOUNDED"})
        String kind,

        List<String> types,
        List<String> founders,
        List<String> words,
        LocalDate effectiveFrom,
        @Nullable LocalDate rectifyBy,
        boolean mayExcept,
        @Nullable String basis,
        long version) {}
