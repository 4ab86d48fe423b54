package io.junheng.contracts.indicator;

import io.junheng.contracts.OneOf;

/** A unit test of a class (单元检测): {@code passed} of {@code pupils} after so many rounds; it is closed when all have passed. */
public record UnitTestState(
        String id,
        String schoolCode,
        String regionPath,
        int year,
        String className,
        String subject,
        String unit,
        int pupils,
        int rounds,
        int passed,
        @OneOf({"OPEN", "CLOSED"}) String status,
        long version) {}
