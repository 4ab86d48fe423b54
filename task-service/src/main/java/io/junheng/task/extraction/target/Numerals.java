package io.junheng.task.extraction.target;

import java.math.BigDecimal;

/** Numbers below a thousand in words (中文数字): {@code 九十五}, {@code 一百}, {@code 八十五点五}. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String SIGNS = DIGITS + "十百点〇两";
    private static final int LONGEST = 8;

    private Numerals() {}

    /** One past the numeral that begins here, or {@code from} if none does. */
    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && SIGNS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** What a numeral stands for; a sign that is none counts as nothing. */
    static BigDecimal value(String numeral) {
        int point = numeral.indexOf('点');
        if (point < 0) {
            return BigDecimal.valueOf(whole(numeral));
        }
        StringBuilder decimals = new StringBuilder("0.0");
        numeral.substring(point + 1).chars().forEach(c -> decimals.append(digit((char) c)));
        BigDecimal behind = new BigDecimal(decimals.deleteCharAt(2).append('0').toString()).stripTrailingZeros();
        return BigDecimal.valueOf(whole(numeral.substring(0, point))).add(behind);
    }

    private static int whole(String numeral) {
        int sum = 0;
        int digit = 0;
        boolean any = false;
        for (char c : numeral.toCharArray()) {
            if (c == '百' || c == '十') {
                sum += (any ? digit : 1) * (c == '百' ? 100 : 10);
                digit = 0;
                any = false;
            } else {
                digit = digit(c);
                any = true;
            }
        }
        return sum + digit;
    }

    private static int digit(char c) {
        return c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
    }
}
