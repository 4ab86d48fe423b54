package io.junheng.expressions;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** One text that is read, that of the formula or of a definition it uses, with the places of its tokens as clients count them. */
final class SourceText {

    private final String text;
    private final int[] offsets;

    SourceText(String text) {
        this.text = text;
        this.offsets = utf16Offsets(text);
    }

    /** ANTLR counts code points, clients count UTF-16 units. */
    private static int[] utf16Offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length - 1; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[offsets.length - 1] = text.length();
        return offsets;
    }

    String text() {
        return text;
    }

    Span whole() {
        return new Span(0, text.length());
    }

    /** Where half of a surrogate pair stands alone, which is no character; negative when all are whole. */
    int brokenCharacter() {
        for (int i = 0; i < offsets.length - 1; i++) {
            int codePoint = text.codePointAt(offsets[i]);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return offsets[i];
            }
        }
        return -1;
    }

    Span span(Token token) {
        int start = Math.min(token.getStartIndex(), offsets.length - 1);
        int end = Math.max(start, Math.min(token.getStopIndex() + 1, offsets.length - 1));
        return new Span(offsets[start], offsets[end]);
    }

    Span span(ParserRuleContext tree) {
        return new Span(span(tree.getStart()).start(), span(tree.getStop()).end());
    }

    String of(ParserRuleContext tree) {
        Span span = span(tree);
        return text.substring(span.start(), span.end());
    }
}
