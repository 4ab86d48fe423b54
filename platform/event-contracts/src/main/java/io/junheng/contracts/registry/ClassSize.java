package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;

/** One class (班级) of a school: {@code stage} PRIMARY, JUNIOR, SENIOR or KINDERGARTEN, {@code grade} as P1, J3, S2. */
public record ClassSize(
        String name,

        @OneOf({"KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR"})
        String stage,

        String grade,
        int pupils) {}
