package io.junheng.task.extraction;

import io.junheng.task.extraction.text.Span;

/**
 * Something the text hides or has lost (脱敏值): {@code 20××年}, {@code 20xx人}, {@code XX市}.
 *
 * @param text as sent
 */
public record MaskedValue(String text, Kind kind, Span span) {

    /** What is hidden. */
    public enum Kind {
        /** A year or day; a plan needs a person's answer before it takes effect. */
        DATE,
        /** A figure; nothing is guessed in its place. */
        NUMBER,
        /** The name of a place, an office or a person. */
        NAME
    }
}
