package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/** What a foreign code stands for (外部编码): {@code code} of this suite, or nothing any more. */
public record IdentifierState(
        String scheme,
        String foreignCode,
        @OneOf({"SCHOOL", "REGION", "DEPARTMENT"}) String subject,
        @Nullable String code,
        String regionPath,
        long version) {}
