package io.junheng.registry.reading;

import io.junheng.kit.problem.Problem;
import java.text.Normalizer;

/** Text that people wrote, in one normal form and without characters that could deceive a reader (规范化文本). */
final class SafeText {

    private static final char FIRST_HAN = '\u4E00';
    private static final char LAST_HAN = '\u9FA5';

    private SafeText() {}

    /** The text in Unicode NFC without white space at either end, of at most {@code longest} code points. */
    static String normal(String given, int longest) {
        if (given == null) {
            throw Problem.of(ReadingProblem.NAME_MISSING);
        }
        if (given.length() > 4 * longest) {
            throw Problem.of(ReadingProblem.NAME_TOO_LONG, longest);
        }
        String text = trimmed(ordinary(given) ? given : composed(given));
        if (text.isEmpty()) {
            throw Problem.of(ReadingProblem.NAME_MISSING);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw Problem.of(ReadingProblem.NAME_TOO_LONG, longest);
        }
        return text;
    }

    /** Whether there is nothing in it but ASCII, the common Han characters and full-width brackets, all of them safe and in normal form whatever stands beside them. */
    private static boolean ordinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean han = character >= FIRST_HAN && character <= LAST_HAN;
            boolean ascii = character >= ' ' && character <= '~';
            if (!han && !ascii && character != '（' && character != '）') {
                return false;
            }
        }
        return true;
    }

    private static String composed(String text) {
        text.codePoints().filter(SafeText::unsafe).findFirst().ifPresent(character -> {
            throw Problem.of(ReadingProblem.NAME_UNSAFE, String.format("%04X", character));
        });
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean unsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isSpaceChar(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isSpaceChar(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
