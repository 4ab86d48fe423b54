package io.junheng.contracts.indicator;

import io.junheng.contracts.OneOf;

/** A framework version (指标体系版本): {@code status} is DRAFT or PUBLISHED; {@code contentHash} is the SHA-256 of its canonical content. */
public record FrameworkState(
        String key,
        int number,
        String name,
        @OneOf({"DRAFT", "PUBLISHED"}) String status,
        String contentHash,
        long version) {}
