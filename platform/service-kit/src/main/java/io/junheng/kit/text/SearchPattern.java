package io.junheng.kit.text;

import java.util.HashMap;
import java.util.Map;

/**
 * A regular expression that finds a text in whatever variant it was stored (异体归一检索): {@code 学校} finds 學校, {@code 教育} finds the misread 教化. What is
 * stored stays as it was sent; only the question is widened. PostgreSQL and Java read the expression alike.
 */
public final class SearchPattern {

    private static final Map<Character, String> VARIANTS = variants();

    private SearchPattern() {}

    /** The expression for {@code text}, in which every character is meant literally. */
    public static String of(String text) {
        String reading = reading(text);
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        while (at < reading.length()) {
            String word = misreadAt(reading, at);
            if (word == null) {
                pattern.append(oneOf(reading.charAt(at)));
                at++;
            } else {
                pattern.append(alternatives(word));
                at += word.length();
            }
        }
        return pattern.toString();
    }

    /** Characters outside the Basic Multilingual Plane have no variants here and stay. */
    private static String reading(String text) {
        StringBuilder reading = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            reading.append(Character.isSurrogate(c) ? c : Variants.read(c));
        }
        return Variants.correct(reading.toString());
    }

    private static String misreadAt(String reading, int at) {
        return Variants.misreadWords().stream()
                .filter(word -> reading.startsWith(word, at))
                .findFirst()
                .orElse(null);
    }

    private static String alternatives(String word) {
        StringBuilder pattern = new StringBuilder("(?:").append(each(word));
        for (String misreading : Variants.misreadingsOf(word)) {
            pattern.append('|').append(each(misreading));
        }
        return pattern.append(')').toString();
    }

    private static String each(String word) {
        StringBuilder pattern = new StringBuilder();
        for (char c : word.toCharArray()) {
            pattern.append(oneOf(c));
        }
        return pattern.toString();
    }

    private static String oneOf(char c) {
        String all = c + VARIANTS.getOrDefault(c, "");
        if (all.length() == 1 && !isMark(c)) {
            return all;
        }
        StringBuilder pattern = new StringBuilder("[");
        for (char each : all.toCharArray()) {
            if (isMark(each)) {
                pattern.append('\\');
            }
            pattern.append(each);
        }
        return pattern.append(']').toString();
    }

    private static boolean isMark(char c) {
        return c < 128 && !Character.isLetterOrDigit(c);
    }

    private static Map<Character, String> variants() {
        Map<Character, String> variants = new HashMap<>();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char variant = (char) c;
            char reading = Variants.read(variant);
            if (reading != variant && !Character.isSurrogate(variant)) {
                variants.merge(reading, String.valueOf(variant), String::concat);
            }
        }
        return Map.copyOf(variants);
    }
}
