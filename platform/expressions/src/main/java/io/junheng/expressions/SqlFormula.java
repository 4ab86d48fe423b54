package io.junheng.expressions;

import java.util.List;

/**
 * A formula as SQL over a {@link SqlFrame}: columns, operators, decimals and days only, nothing a user wrote. {@code numerator} and {@code denominator} are
 * the exact value of a number, {@code condition} is the three-valued result of a condition, {@code value} is a {@code text} or {@code date}; those of
 * another type than the formula's are null. {@code reasons} is a {@code text[]} expression that is to be read where the result is SQL null; its bind
 * parameters are {@code reasonTexts}, in order.
 */
public record SqlFormula(
        String numerator,
        String denominator,
        String condition,
        String value,
        String reasons,
        List<String> reasonTexts) {

    /** The number rounded half away from zero to so many decimals, trailing zeros dropped. */
    public String rounded(int decimals) {
        return "junheng_quotient(" + numerator + ", " + denominator + ", " + decimals + ")";
    }
}
