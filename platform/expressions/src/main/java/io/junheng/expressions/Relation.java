package io.junheng.expressions;

import java.util.Arrays;
import java.util.Optional;

/** How two numbers are compared (比较关系); 以上 and 不低于 are {@link #AT_LEAST}, 超过 is {@link #ABOVE}. */
public enum Relation {
    BELOW("<", "低于", "is below"),
    AT_MOST("<=", "不超过", "is at most"),
    ABOVE(">", "超过", "is above"),
    AT_LEAST(">=", "不低于", "is at least"),
    EQUAL("=", "等于", "equals"),
    UNEQUAL("<>", "不等于", "differs from");

    private final String symbol;
    private final String zh;
    private final String en;

    Relation(String symbol, String zh, String en) {
        this.symbol = symbol;
        this.zh = zh;
        this.en = en;
    }

    /** As written in formulas; it is the SQL operator too. */
    public String symbol() {
        return symbol;
    }

    public String words(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** The relation written as {@code >=}, {@code <} and so on. */
    public static Optional<Relation> find(String symbol) {
        return Arrays.stream(values())
                .filter(relation -> relation.symbol.equals(symbol))
                .findFirst();
    }

    boolean holds(int comparison) {
        return switch (this) {
            case BELOW -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case ABOVE -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
            case EQUAL -> comparison == 0;
            case UNEQUAL -> comparison != 0;
        };
    }
}
