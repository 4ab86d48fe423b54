package io.junheng.registry.rule;

import io.junheng.expressions.Formula;

/** A checked rule (规则); {@code when} is null where it always applies. */
record Rule(
        String key,
        Formula when,
        Formula check,
        Severity severity,
        Sentence message,
        Sentence messageEn,
        String basis,
        boolean override,
        String field) {}
