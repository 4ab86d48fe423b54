package io.junheng.task.reading;

import io.junheng.kit.problem.ProblemType;
import io.junheng.kit.problem.Problems;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Reads the words of one request and collects all that is wrong with them. Words are kept in Unicode NFC without white space at
 * either end; control characters, zero-width characters, direction overrides and unpaired surrogates are refused, because two
 * such texts could look the same and be different. Lengths count code points.
 */
public final class Reading {

    private final Problems problems = new Problems();
    private final String at;

    public Reading() {
        this("");
    }

    /** Reads a part of a request: every pointer begins with {@code at}. */
    public Reading(String at) {
        this.at = at;
    }

    /** One line that must be there; null when it was refused. */
    public String line(String pointer, String given, int longest) {
        return given == null ? missing(pointer) : words(pointer, given, longest, false);
    }

    /** One line, or null when none was given. */
    public String optionalLine(String pointer, String given, int longest) {
        return given == null ? null : words(pointer, given, longest, false);
    }

    /** Text of several lines that must be there. */
    public String prose(String pointer, String given, int longest) {
        return given == null ? missing(pointer) : words(pointer, given, longest, true);
    }

    /** A day as it is written in a query, or null when none was given. */
    public LocalDate day(String pointer, String given) {
        if (given == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            problems.add(at + pointer, ReadingProblem.DAY_UNREADABLE);
            return null;
        }
        problems.add(at + pointer, ReadingProblem.DAY_UNREADABLE);
        return null;
    }

    /** Adds a refusal unless {@code holds}. */
    public Reading require(boolean holds, String pointer, ProblemType type, Object... args) {
        problems.require(holds, at + pointer, type, args);
        return this;
    }

    /** Throws every refusal at once when there is one. */
    public void throwIfAny() {
        problems.throwIfAny();
    }

    private String missing(String pointer) {
        problems.add(at + pointer, ReadingProblem.TEXT_MISSING);
        return null;
    }

    private String words(String pointer, String given, int longest, boolean lines) {
        if (given.length() > 4L * longest) {
            problems.add(at + pointer, ReadingProblem.TEXT_TOO_LONG, longest);
            return null;
        }
        var unsafe = given.codePoints()
                .filter(character ->
                        unsafe(character) && !(lines && (character == '\n' || character == '\r' || character == '\t')))
                .findFirst();
        if (unsafe.isPresent()) {
            problems.add(at + pointer, ReadingProblem.TEXT_UNSAFE, String.format("%04X", unsafe.getAsInt()));
            return null;
        }
        String words = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (words.isEmpty()) {
            return missing(pointer);
        }
        if (words.codePointCount(0, words.length()) > longest) {
            problems.add(at + pointer, ReadingProblem.TEXT_TOO_LONG, longest);
            return null;
        }
        return words;
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
}
