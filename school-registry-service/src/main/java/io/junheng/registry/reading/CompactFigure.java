package io.junheng.registry.reading;

import java.math.BigDecimal;

/**
 * A figure in one number of eight bytes (紧凑数值): its digits above, the count of its decimals in the last three bits. Every figure that a return can hold fits but for those
 * of more than eighteen digits.
 */
public final class CompactFigure {

    /** No such number: the last three bits of one that is say 6 at most. */
    public static final long NONE = -1;

    private static final int DECIMAL_BITS = 3;
    private static final int DECIMALS = (1 << DECIMAL_BITS) - 1;
    private static final int DIGITS = 18;
    private static final int TEXT = 15;

    private CompactFigure() {}

    public static long of(long units, int decimals) {
        return units << DECIMAL_BITS | decimals;
    }

    /** The number that is {@code figure}, or {@link #NONE}. */
    public static long of(BigDecimal figure) {
        return figure.scale() < 0 || figure.scale() >= DECIMALS || figure.precision() > DIGITS
                ? NONE
                : of(figure.unscaledValue().longValue(), figure.scale());
    }

    /** The stored form of the unsigned number that {@code text} names with at most {@value #TEXT} characters; {@link #NONE} for every other text. */
    public static long of(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > TEXT) {
            return NONE;
        }
        int point = -1;
        long units = 0;
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                units = units * 10 + (character - '0');
            } else if (character == '.' && point < 0 && i > 0 && i < length - 1) {
                point = i;
            } else {
                return NONE;
            }
        }
        int decimals = point < 0 ? 0 : length - 1 - point;
        while (decimals > 0 && units % 10 == 0) {
            units /= 10;
            decimals--;
        }
        return decimals > Figure.DECIMALS ? NONE : of(units, decimals);
    }

    /** The number that is written from {@code begin} to {@code end}, with as many decimals as are written there; {@link #NONE} when it has too many characters to tell. */
    public static long written(CharSequence text, int begin, int end) {
        if (end - begin > TEXT) {
            return NONE;
        }
        boolean negative = text.charAt(begin) == '-';
        int decimals = 0;
        boolean point = false;
        long units = 0;
        for (int i = negative ? begin + 1 : begin; i < end; i++) {
            char character = text.charAt(i);
            if (character == '.') {
                point = true;
            } else {
                units = units * 10 + (character - '0');
                decimals += point ? 1 : 0;
            }
        }
        return decimals >= DECIMALS ? NONE : of(negative ? -units : units, decimals);
    }

    /** All digits of {@code number} without the point. */
    public static long units(long number) {
        return number >> DECIMAL_BITS;
    }

    public static int decimals(long number) {
        return (int) number & DECIMALS;
    }

    public static BigDecimal number(long number) {
        return BigDecimal.valueOf(units(number), decimals(number));
    }
}
