package io.junheng.registry.reading;

/**
 * A sentence, remark or reason (文字说明) in its one stored form: Unicode NFC, without white space at either end, of 1 to {@value #LONGEST} characters (code
 * points), without characters that are invisible or turn the direction of text.
 */
public record WrittenText(String text) {

    /** The most characters it may have. */
    public static final int LONGEST = 1_000;

    public WrittenText {
        text = SafeText.normal(text, LONGEST);
    }

    /** The text in its stored form; refused with a {@link ReadingProblem}. */
    public static WrittenText of(String text) {
        return new WrittenText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
