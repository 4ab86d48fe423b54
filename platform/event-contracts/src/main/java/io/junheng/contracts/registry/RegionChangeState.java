package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that regions went through together (区划变更): {@code effectiveOn} is the first day on which it holds, {@code regions} are the codes that went into it, {@code successors} those that came out of it, {@code lineage} which came of which, those below included; {@code authority} is the document it rests on. It never changes, so its version is 1. */
public record RegionChangeState(
        String id,

        @OneOf({"ESTABLISH", "RENAME", "RECODE", "TRANSFER", "MERGE", "SPLIT", "ABOLISH"})
        String kind,

        LocalDate effectiveOn,
        String authority,
        @Nullable String reason,
        String regionPath,
        List<String> regions,
        List<String> successors,
        List<RegionLineage> lineage,
        long version) {}
