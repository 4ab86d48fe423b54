package io.junheng.registry.reading;

/**
 * A name (名称) in its one stored form: Unicode NFC, without white space at either end, of 1 to {@value #LONGEST} characters (code
 * points). A name with control characters, zero-width characters, direction overrides, unpaired surrogates or code points
 * that mean nothing in public use is refused, because two such names could look the same and be different.
 */
public record ProperName(String text) {

    /** The most characters a name may have. */
    public static final int LONGEST = 100;

    public ProperName {
        text = SafeText.normal(text, LONGEST);
    }

    /** The name in its stored form; refused with a {@link ReadingProblem}. */
    public static ProperName of(String text) {
        return new ProperName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
