package io.junheng.indicator.analytics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Writes a stored double as the decimal that it stands for (小数文本): fifteen digits and twelve decimals at most, halves away from zero, no trailing zeros. Where
 * the double lies clear of a half the digits come from whole-number arithmetic, else from the exact decimal.
 */
final class DecimalText {

    private static final int DECIMALS = 12;
    private static final double SCALE = 1e12;
    /** So far up, one unit of the twelfth decimal is well above what the double's own digits can be off. */
    private static final double FAST_BELOW = 100;

    private static final double CLEAR_OF_HALF = 0.1;
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private DecimalText() {}

    /** The number that the double stands for. */
    static BigDecimal exact(double number) {
        BigDecimal shown = new BigDecimal(number).round(DIGITS).setScale(DECIMALS, RoundingMode.HALF_UP);
        return shown.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(shown.stripTrailingZeros().toPlainString());
    }

    /** Appends its digits at the place; returns the place behind them. There must be room for 350 bytes. */
    static int write(double number, byte[] bytes, int at) {
        double size = Math.abs(number);
        if (size < FAST_BELOW) {
            double scaled = size * SCALE;
            long units = (long) scaled;
            double rest = scaled - units;
            if (Math.abs(rest - 0.5) > CLEAR_OF_HALF) {
                return units(number < 0, rest > 0.5 ? units + 1 : units, bytes, at);
            }
        } else if (size < 1e15 && size == Math.rint(size)) {
            return whole(number < 0, (long) size, bytes, at);
        }
        byte[] text = exact(number).toPlainString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, at, text.length);
        return at + text.length;
    }

    private static int units(boolean negative, long units, byte[] bytes, int at) {
        long rest = units % 1_000_000_000_000L;
        int end = whole(negative && units != 0, units / 1_000_000_000_000L, bytes, at);
        if (rest == 0) {
            return end;
        }
        int digits = DECIMALS;
        while (rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        bytes[end] = '.';
        for (int i = digits; i > 0; i--) {
            bytes[end + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return end + digits + 1;
    }

    private static int whole(boolean negative, long number, byte[] bytes, int at) {
        int from = at;
        if (negative) {
            bytes[from++] = '-';
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            bytes[from + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return from + digits;
    }
}
