package io.junheng.task.dossier;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a figure is to stand to its target (比较). */
public enum Relation {
    EQUAL("="),
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public static Optional<Relation> of(String sign) {
        return Arrays.stream(values())
                .filter(relation -> relation.sign.equals(sign))
                .findFirst();
    }

    /** Whether {@code value} stands so to {@code target}. */
    boolean holds(BigDecimal value, BigDecimal target) {
        int order = value.compareTo(target);
        return switch (this) {
            case EQUAL -> order == 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case BELOW -> order < 0;
        };
    }
}
