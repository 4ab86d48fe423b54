package io.junheng.task.extraction.date;

import java.util.ArrayList;
import java.util.List;

/** Numbers of which figures are masked (脱敏数字): {@code 20xx人} is neither a year nor 20 persons. */
public final class MaskedNumbers {

    private static final String MASKS = "xX×*";

    private MaskedNumbers() {}

    /** Start and end of each, the character behind it included; masked years are dates and not among them. */
    public static List<int[]> in(String text) {
        List<int[]> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            int maskEnd = end;
            while (end > i && maskEnd < text.length() && MASKS.indexOf(text.charAt(maskEnd)) >= 0) {
                maskEnd++;
            }
            boolean masked = maskEnd - end >= 2 && end - i <= 4;
            boolean year =
                    maskEnd < text.length() && (text.charAt(maskEnd) == '年' || isLetterOrBracket(text.charAt(maskEnd)));
            if (masked && !year) {
                found.add(new int[] {i, Math.min(text.length(), maskEnd + 1)});
            }
            i = Math.max(maskEnd, i + 1);
        }
        return found;
    }

    private static boolean isLetterOrBracket(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || "〕])".indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
