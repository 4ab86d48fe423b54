package io.junheng.registry.reading;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.ProblemType;

/** One of a fixed set of words (枚举值), written exactly. */
public final class Choice {

    private Choice() {}

    /** The constant of {@code type} that {@code text} names; else {@code otherwise}, with the text as its argument. */
    public static <E extends Enum<E>> E of(Class<E> type, String text, ProblemType otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw Problem.of(otherwise, String.valueOf(text));
    }
}
