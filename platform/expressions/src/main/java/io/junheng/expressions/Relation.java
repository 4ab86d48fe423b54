package io.junheng.expressions;

import java.util.Arrays;
import java.util.Optional;

/** How two values are compared (比较关系); 以上 and 不低于 are {@link #AT_LEAST}, 超过 is {@link #ABOVE}. */
public enum Relation {
    BELOW("<", "低于", "is below", "早于", "is before"),
    AT_MOST("<=", "不超过", "is at most", "不晚于", "is not after"),
    ABOVE(">", "超过", "is above", "晚于", "is after"),
    AT_LEAST(">=", "不低于", "is at least", "不早于", "is not before"),
    EQUAL("=", "等于", "equals", "是", "is"),
    UNEQUAL("<>", "不等于", "differs from", "不是", "is not");

    private final String symbol;
    private final String zh;
    private final String en;
    private final String datesZh;
    private final String datesEn;

    Relation(String symbol, String zh, String en, String datesZh, String datesEn) {
        this.symbol = symbol;
        this.zh = zh;
        this.en = en;
        this.datesZh = datesZh;
        this.datesEn = datesEn;
    }

    /** As written in formulas; it is the SQL operator too. */
    public String symbol() {
        return symbol;
    }

    public String words(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** As said of two values of the type: numbers are above, dates are after. */
    String words(Type type, Language language) {
        return switch (type) {
            case DATE, TEXT -> language == Language.ZH ? datesZh : datesEn;
            default -> words(language);
        };
    }

    /** The relation written as {@code >=}, {@code <} and so on. */
    public static Optional<Relation> find(String symbol) {
        return Arrays.stream(values())
                .filter(relation -> relation.symbol.equals(symbol))
                .findFirst();
    }

    /** Whether it holds between two values that {@code compareTo} puts so. */
    public boolean holds(int comparison) {
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
