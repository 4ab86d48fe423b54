package io.junheng.task.extraction;

import io.junheng.task.extraction.text.Brackets;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds document numbers (发文字号识别): letters of the issuer, a year in brackets, a number and 号. */
final class DocumentNumbers {

    private static final int LONGEST_ISSUER = 12;
    private static final int LONGEST_NUMBER = 6;
    private static final String MASKS = "xX×*";

    private final Flow flow;
    private final String text;
    private final Brackets brackets;
    private final List<DocumentNumber> found = new ArrayList<>();
    private final BitSet places = new BitSet();

    DocumentNumbers(Flow flow, Brackets brackets) {
        this.flow = flow;
        this.text = flow.text();
        this.brackets = brackets;
        for (Brackets.Pair pair : brackets.pairs()) {
            if (pair.close() - pair.open() <= 5) {
                read(pair);
            }
        }
    }

    List<DocumentNumber> found() {
        return found;
    }

    /** The places of the content that they take. */
    BitSet places() {
        return places;
    }

    private void read(Brackets.Pair pair) {
        String year = text.substring(pair.open() + 1, pair.close());
        int numberEnd = numberEnd(pair.close() + 1);
        int issuerStart = issuerStart(pair.open());
        if (!isYear(year) || numberEnd == 0 || pair.open() - issuerStart < 2) {
            return;
        }
        int numberStart = pair.close() + (text.charAt(pair.close() + 1) == '第' ? 2 : 1);
        boolean masked = !year.chars().allMatch(Character::isDigit);
        found.add(new DocumentNumber(
                flow.original(issuerStart, numberEnd),
                flow.original(issuerStart, pair.open()),
                masked ? null : Integer.valueOf(year),
                flow.original(pair.open() + 1, pair.close()),
                Integer.parseInt(text.substring(numberStart, numberEnd - 1)),
                title(issuerStart),
                flow.span(issuerStart, numberEnd),
                masked ? Confidence.LIKELY : Confidence.CERTAIN,
                "number-in-brackets"));
        places.set(issuerStart, numberEnd);
    }

    private boolean isYear(String year) {
        boolean masked = !year.isEmpty() && year.chars().anyMatch(c -> MASKS.indexOf(c) >= 0);
        boolean figures = year.chars().allMatch(c -> Character.isDigit(c) || MASKS.indexOf(c) >= 0);
        return figures && (masked || year.length() == 4);
    }

    /** One past 号 if a number and 号 stand here, else 0. */
    private int numberEnd(int from) {
        int start = from < text.length() && text.charAt(from) == '第' ? from + 1 : from;
        int end = start;
        while (end < text.length() && end - start < LONGEST_NUMBER && isDigit(text.charAt(end))) {
            end++;
        }
        return end > start && end < text.length() && text.charAt(end) == '号' ? end + 1 : 0;
    }

    private int issuerStart(int open) {
        int start = open;
        while (start > 0 && open - start < LONGEST_ISSUER && isOfIssuer(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** A letter, or a sign in the place of the province's: {@code ×教财}. */
    private static boolean isOfIssuer(char c) {
        return Character.isLetter(c) || c == '×';
    }

    /** {@code 《…》(X政发〔X〕116号)}: the title before the bracket. */
    private String title(int issuerStart) {
        int close = issuerStart - 1;
        if (close > 0 && text.charAt(close) == '(') {
            close--;
        }
        int open = close > 0 && text.charAt(close) == '》' ? brackets.partner(close) : -1;
        return open < 0 ? null : flow.original(open + 1, close);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
