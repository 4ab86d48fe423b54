package io.junheng.verifier;

import java.util.Locale;

/**
 * What a check came to.
 *
 * @param finding the first bad thing met, in the order of the log, or that there is none
 * @param first the entry it concerns, counted from 0 as the log does; for an intact log the number of entries
 * @param second a second entry or size where the finding has one, else 0
 * @param origin name of the log
 * @param subject what else the finding names, such as a file, or an empty text
 */
public record Verdict(Finding finding, long first, long second, String origin, String subject) {

    /** A verdict that names nothing but entries and the log. */
    public Verdict(Finding finding, long first, long second, String origin) {
        this(finding, first, second, origin, "");
    }

    /** Whether the export is what was signed. */
    public boolean intact() {
        return finding.intact();
    }

    /** The verdict in one sentence, in Chinese for a Chinese locale and in English for any other. */
    public String sentence(Locale locale) {
        return finding.sentence(locale, first, second, origin, subject);
    }
}
