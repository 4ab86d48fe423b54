package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/** A scheme of foreign codes (外部编码方案): those by which {@code partner} names schools, regions or departments; {@code form} is the regular expression they follow, if any. */
public record IdentifierSchemeState(
        String key,
        String name,
        String nameEn,
        String partner,
        @OneOf({"SCHOOL", "REGION", "DEPARTMENT"}) String subject,
        @Nullable String form,
        long version) {}
