package io.junheng.registry.reading;

import io.junheng.kit.problem.Problem;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reported figures (数值): decimal numbers in ASCII digits with at most {@value #INTEGER_DIGITS} digits before and {@value #DECIMALS} after the point, never
 * NaN, infinite or with an exponent that hides its size. The stored form has no superfluous zeros, so equal figures are equal.
 */
public final class Figure {

    private static final int INTEGER_DIGITS = 15;
    /** Decimals that a figure can have. */
    public static final int DECIMALS = 6;

    private static final int LONG_DIGITS = 18;

    private static final Pattern FORM = Pattern.compile("[-+]?[0-9]{1,40}(?:\\.[0-9]{1,40})?");

    private Figure() {}

    /** The figure that {@code text} names; thousands separators, other digits than ASCII and exponents are refused. */
    public static BigDecimal of(String text) {
        BigDecimal ordinary = text == null ? null : plain(text);
        if (ordinary != null) {
            return ordinary;
        }
        if (text == null || !FORM.matcher(text).matches()) {
            throw Problem.of(ReadingProblem.NUMBER_FORMAT, String.valueOf(text));
        }
        return of(new BigDecimal(text));
    }

    /** Whether {@code text} is written as a figure is, whatever its size. */
    public static boolean like(String text) {
        return FORM.matcher(text).matches();
    }

    /** The stored form of an unsigned number short enough to be counted in a long; null for every other text, whose reading is left to {@link #of(String)}. */
    private static BigDecimal plain(String text) {
        long compact = CompactFigure.of(text);
        return compact == CompactFigure.NONE ? null : CompactFigure.number(compact);
    }

    /** The figure in its stored form; refused when its size or precision is beyond what a return can hold. */
    public static BigDecimal of(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) number.precision() - number.scale() > INTEGER_DIGITS) {
            throw Problem.of(ReadingProblem.NUMBER_RANGE);
        }
        if (number.scale() == 0) {
            return number;
        }
        if (isStored(number)) {
            return number;
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            throw Problem.of(ReadingProblem.NUMBER_DECIMALS, DECIMALS);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Whether a number with decimals that fits into a long has no superfluous ones. */
    private static boolean isStored(BigDecimal number) {
        int scale = number.scale();
        return scale > 0
                && scale <= DECIMALS
                && number.precision() <= LONG_DIGITS
                && number.scaleByPowerOfTen(scale).longValue() % 10 != 0;
    }

    /** As {@link #of(String)}; negative and, where {@code integer}, broken numbers are refused. */
    public static BigDecimal counted(BigDecimal figure, boolean integer) {
        if (figure.signum() < 0) {
            throw Problem.of(ReadingProblem.NUMBER_NEGATIVE);
        }
        if (integer && figure.scale() > 0) {
            throw Problem.of(ReadingProblem.NUMBER_NOT_INTEGER);
        }
        return figure;
    }
}
