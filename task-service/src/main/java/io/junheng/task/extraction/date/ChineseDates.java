package io.junheng.task.extraction.date;

/** The parts of a date in Chinese numerals (汉字日期): {@code 二〇〇六年七月六日}. */
final class ChineseDates {

    /** Four numerals and 年. */
    static final int YEAR_LENGTH = 5;

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String ZEROS = "零○0oO";
    private static final int LONGEST_PART = 4;

    private ChineseDates() {}

    /** The year that stands here with its 年, or 0. */
    static int yearAt(String text, int from) {
        boolean century = text.startsWith("一九", from) || text.startsWith("二", from);
        if (!century || from + YEAR_LENGTH > text.length() || text.charAt(from + YEAR_LENGTH - 1) != '年') {
            return 0;
        }
        int year = 0;
        for (int i = from; i < from + YEAR_LENGTH - 1; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return 0;
            }
            year = 10 * year + digit;
        }
        return year >= 1900 && year < 2100 ? year : 0;
    }

    private static int digit(char c) {
        return ZEROS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
    }

    /** One past the unit if a numeral and the unit stand here, else -1. */
    static int partEnd(String text, int from, char unit) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_PART && (DIGITS + "十").indexOf(text.charAt(end)) > 0) {
            end++;
        }
        boolean part = end > from && end < text.length() && text.charAt(end) == unit;
        return part && number(text.substring(from, end)) > 0 ? end + 1 : -1;
    }

    /** 一 to 三十一; 0 for anything else. */
    static int number(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return numeral.length() == 1 ? Math.max(0, DIGITS.indexOf(numeral)) : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0));
        int ones = ten == numeral.length() - 1 ? 0 : DIGITS.indexOf(numeral.charAt(ten + 1));
        boolean whole = ten <= 1 && numeral.length() - ten <= 2 && tens > 0 && tens <= 3 && ones >= 0;
        return whole ? 10 * tens + ones : 0;
    }
}
