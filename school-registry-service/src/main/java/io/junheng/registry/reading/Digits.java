package io.junheng.registry.reading;

/** ASCII digits (数字), without a pattern's cost where every row of an import is asked for several codes. */
public final class Digits {

    private Digits() {}

    /** Whether {@code text} is nothing but digits. */
    public static boolean only(String text) {
        return between(text, 0, text.length());
    }

    /** Whether there is nothing but digits in {@code text} from place {@code from} up to {@code to}. */
    public static boolean between(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number that the digits of {@code text} from place {@code from} up to {@code to} stand for. */
    public static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
