package io.junheng.contracts.registry;

/** One class (班级) of a school: {@code stage} PRIMARY, JUNIOR, SENIOR or KINDERGARTEN, {@code grade} as P1, J3, S2. */
public record ClassSize(String name, String stage, String grade, int pupils) {}
