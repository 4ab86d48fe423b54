package io.junheng.task.extraction.target;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A clause of a sentence (分句), by places of the content.
 *
 * @param sentence which sentence of the document it is in, from 0
 */
record Clause(int from, int to, int sentence) {

    private static final String ENDS_SENTENCE = "。!?";
    private static final String ENDS_CLAUSE = ",;:。!?\n【】";

    /** A stretch without punctuation is cut here, so that no step ever looks at a whole document at once. */
    private static final int LONGEST = 400;

    /** @param ends places where a clause ends whatever stands there: where departments are named */
    static List<Clause> in(String text, BitSet ends) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        int sentence = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            char c = end ? '。' : text.charAt(i);
            boolean stop = ENDS_CLAUSE.indexOf(c) >= 0 && !isInsideNumber(text, i);
            boolean cut = ends.get(i) && i > from;
            boolean over = end || stop || cut || i - from == LONGEST;
            if (over) {
                if (i > from) {
                    clauses.add(new Clause(from, i, sentence));
                }
                boolean goesOn = c == '\n' && i > 0 && ",;:、".indexOf(text.charAt(i - 1)) >= 0;
                sentence += ENDS_SENTENCE.indexOf(c) >= 0 || c == '\n' && !goesOn ? 1 : 0;
                from = stop || end ? i + 1 : i;
            }
        }
        return clauses;
    }

    /** The comma of {@code 1,200} and the colon of {@code 1:2}. */
    private static boolean isInsideNumber(String text, int i) {
        if (i == 0 || i + 1 >= text.length() || !isDigit(text.charAt(i - 1)) || !isDigit(text.charAt(i + 1))) {
            return false;
        }
        return text.charAt(i) == ':' || text.charAt(i) == ',' && isThousands(text, i);
    }

    private static boolean isThousands(String text, int comma) {
        int digits = 0;
        while (comma + 1 + digits < text.length() && digits < 4 && isDigit(text.charAt(comma + 1 + digits))) {
            digits++;
        }
        return digits == 3;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
