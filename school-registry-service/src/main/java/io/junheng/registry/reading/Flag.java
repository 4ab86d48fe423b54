package io.junheng.registry.reading;

import io.junheng.kit.problem.Problem;

/** Yes and no (是否) as imports write them: {@code true} and {@code false}. */
public final class Flag {

    private Flag() {}

    /** The truth that {@code text} names. */
    public static boolean of(String text) {
        return switch (text == null ? "" : text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.of(ReadingProblem.FLAG_FORMAT);
        };
    }
}
