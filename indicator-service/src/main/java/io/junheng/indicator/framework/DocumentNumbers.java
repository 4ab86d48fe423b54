package io.junheng.indicator.framework;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds document numbers (文号) in a text, whichever brackets and spaces it is written with. */
final class DocumentNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\p{IsHan}{1,16}〔\\d{4}〕\\d{1,5}号");
    /** What may stand before a number without a mark between them. */
    private static final Pattern LEAD = Pattern.compile(".*(?:依据|根据|按照|参照|落实|执行|以及|和|与|及|按|见)");

    private DocumentNumbers() {}

    /** The number with the brackets 〔〕 and without spaces. */
    static String plain(String text) {
        return text.replaceAll("\\s+", "").replaceAll("[\\[(（［【]", "〔").replaceAll("[\\])）］】]", "〕");
    }

    /** Whether the text cites the document of the number; 国教督〔2017〕6号 does not cite 教督〔2017〕6号. */
    static boolean cites(String text, String number) {
        String wanted = plain(number);
        return text != null
                && of(text).stream()
                        .anyMatch(found -> found.equals(wanted)
                                || (found.endsWith(wanted)
                                        && LEAD.matcher(found.substring(0, found.length() - wanted.length()))
                                                .matches()));
    }

    private static Set<String> of(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(plain(text));
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }
}
