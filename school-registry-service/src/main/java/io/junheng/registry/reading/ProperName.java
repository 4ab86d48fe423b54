package io.junheng.registry.reading;

import io.junheng.kit.problem.Problem;
import java.text.Normalizer;

/**
 * A name (名称) in its one stored form: Unicode NFC, without white space at either end, of 1 to {@value #LONGEST} characters (code
 * points). A name with control characters, zero-width characters, direction overrides, unpaired surrogates or code points
 * that mean nothing in public use is refused, because two such names could look the same and be different.
 */
public record ProperName(String text) {

    /** The most characters a name may have. */
    public static final int LONGEST = 100;

    public ProperName {
        text = normal(text);
    }

    /** The name in its stored form; refused with a {@link ReadingProblem}. */
    public static ProperName of(String text) {
        return new ProperName(text);
    }

    private static String normal(String given) {
        if (given == null) {
            throw Problem.of(ReadingProblem.NAME_MISSING);
        }
        if (given.length() > 4 * LONGEST) {
            throw Problem.of(ReadingProblem.NAME_TOO_LONG, LONGEST);
        }
        given.codePoints().filter(ProperName::unsafe).findFirst().ifPresent(character -> {
            throw Problem.of(ReadingProblem.NAME_UNSAFE, String.format("%04X", character));
        });
        String name = trimmed(Normalizer.normalize(given, Normalizer.Form.NFC));
        if (name.isEmpty()) {
            throw Problem.of(ReadingProblem.NAME_MISSING);
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw Problem.of(ReadingProblem.NAME_TOO_LONG, LONGEST);
        }
        return name;
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

    private static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && Character.isSpaceChar(name.charAt(start))) {
            start++;
        }
        while (end > start && Character.isSpaceChar(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
