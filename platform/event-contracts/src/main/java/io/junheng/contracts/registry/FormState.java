package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form (报表): the data elements a return of {@code subject} SCHOOL or REGION carries; {@code periodType} is SCHOOL_YEAR or CALENDAR_YEAR; {@code required} are those that must be there at submission as far as the subject has their stage; {@code classList} tells whether the return lists classes too. {@code visible} and {@code computed} are formulas by data element; {@code parameters} gives names to policy parameters. */
public record FormState(
        String key,
        String name,
        String nameEn,
        @OneOf({"SCHOOL", "REGION"}) String subject,
        @OneOf({"SCHOOL_YEAR", "CALENDAR_YEAR"}) String periodType,
        @Nullable FormAudience audience,
        List<String> elements,
        List<String> required,
        boolean classList,
        List<FormRule> rules,
        @Nullable Map<String, String> visible,
        @Nullable Map<String, String> computed,
        @Nullable List<FormCheck> checks,
        @Nullable Map<String, FormJump> jumps,
        @Nullable Map<String, String> parameters,
        long version) {}
