package io.junheng.task.ledger;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the words of a matter into a sentence (措辞); a word that is not known is a dash. */
final class Wording {

    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final String UNKNOWN = "—";

    private Wording() {}

    /** The sentence in at most {@code longest} characters. */
    static String filled(String sentence, Map<String, String> words, int longest) {
        String filled = NAMED.matcher(sentence)
                .replaceAll(named -> Matcher.quoteReplacement(words.getOrDefault(named.group(1), UNKNOWN)));
        return filled.codePointCount(0, filled.length()) <= longest
                ? filled
                : filled.substring(0, filled.offsetByCodePoints(0, longest));
    }
}
