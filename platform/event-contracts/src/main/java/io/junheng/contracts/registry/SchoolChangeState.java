package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change that schools went through together (机构变动): {@code effectiveOn} is the first day on which it holds, {@code schools} are the codes that went into it, {@code successors} those that came out of it, {@code lineage} who came of whom; {@code authority} is the document it rests on, {@code exceptions} are the founding rules that were passed with a document, and that document. It never changes, so its version is 1. */
public record SchoolChangeState(
        String id,

        @OneOf({"ESTABLISH", "RENAME", "MERGE", "SPLIT", "CLOSE", "RESTORE", "UPGRADE", "CONVERT"})
        String kind,

        LocalDate effectiveOn,
        String authority,
        @Nullable String reason,
        String regionPath,
        List<String> schools,
        List<String> successors,
        List<SchoolLineage> lineage,
        Map<String, String> exceptions,
        long version) {}
