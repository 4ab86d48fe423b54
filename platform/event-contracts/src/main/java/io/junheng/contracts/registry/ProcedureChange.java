package io.junheng.contracts.registry;

import org.jspecify.annotations.Nullable;

/** One thing that the effect of a case changed (效果明细): of which resource, which one, what of it, from what to what. */
public record ProcedureChange(
        String resource,
        String key,
        String field,
        @Nullable String before,
        @Nullable String after) {}
