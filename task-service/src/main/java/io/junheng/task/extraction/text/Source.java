package io.junheng.task.extraction.text;

import io.junheng.kit.text.Variants;

/** The text as sent, and beside it a reading of the same length in which variants are one. */
public final class Source {

    private final int[] codePoints;
    private final String reading;

    private Source(int[] codePoints, String reading) {
        this.codePoints = codePoints;
        this.reading = reading;
    }

    public static Source of(String text) {
        int[] codePoints = text.codePoints().toArray();
        StringBuilder reading = new StringBuilder(codePoints.length);
        for (int codePoint : codePoints) {
            reading.append(Variants.read(codePoint));
        }
        return new Source(codePoints, Variants.correct(reading.toString()));
    }

    /** Length in code points. */
    public int length() {
        return codePoints.length;
    }

    /** One character for each code point of the text, so that its index is the place in the text. */
    public String reading() {
        return reading;
    }

    /** The text as it was sent. */
    public String original(Span span) {
        return new String(codePoints, span.start(), span.length());
    }

    /** Whether a page ends here. */
    public boolean isFormFeed(int index) {
        return codePoints[index] == '\f';
    }

    int codePointAt(int index) {
        return codePoints[index];
    }
}
