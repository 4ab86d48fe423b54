package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/** A school in one of the four lists of a layout plan (规划学校): one that exists by its code, a new one by name, region, stage and seats; {@code year} is when it happens, null for one that is kept. */
public record LayoutSchool(
        @OneOf({"KEEP", "NEW", "MERGE", "RESTORE"}) String list,
        @Nullable String school,
        @Nullable String name,
        @Nullable String regionCode,

        @OneOf({"KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR"}) @Nullable
        String stage,

        @Nullable Integer seats,
        @Nullable Integer year) {}
