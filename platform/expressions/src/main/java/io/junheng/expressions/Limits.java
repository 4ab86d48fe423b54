package io.junheng.expressions;

import io.junheng.expressions.grammar.FormulaLexer;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** How long, deep and large a formula may be, so that reading one is bounded in time and stack whatever the text. */
final class Limits {

    static final int LONGEST_TEXT = 10_000;
    static final int MOST_TOKENS = 1_000;
    static final int DEEPEST = 64;
    static final int MOST_NODES = 2_000;
    static final int LONGEST_NUMBER = 40;
    static final int MOST_YEARS_BACK = 10;

    private final Findings findings;

    Limits(Findings findings) {
        this.findings = findings;
    }

    boolean shortEnough(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return true;
        }
        findings.add(new SourceText(""), new Span(0, 0), FormulaProblem.TOO_LONG, null, text.length(), LONGEST_TEXT);
        return false;
    }

    boolean keptBy(SourceText source, List<Token> tokens) {
        int depth = 0;
        int prefixes = 0;
        for (Token token : tokens) {
            int type = token.getType();
            prefixes = type == FormulaLexer.MINUS || type == FormulaLexer.NOT ? prefixes + 1 : 0;
            depth += type == FormulaLexer.OPEN ? 1 : type == FormulaLexer.CLOSE ? -1 : 0;
            if (depth + prefixes > DEEPEST) {
                findings.add(source, source.span(token), FormulaProblem.TOO_DEEP, null, DEEPEST);
                return false;
            }
            if (type == FormulaLexer.NUMBER && token.getText().length() > LONGEST_NUMBER) {
                findings.add(source, source.span(token), FormulaProblem.NUMBER_TOO_LONG, null, LONGEST_NUMBER);
                return false;
            }
        }
        if (tokens.size() > MOST_TOKENS) {
            findings.add(source, source.whole(), FormulaProblem.TOO_LARGE, null, MOST_TOKENS);
            return false;
        }
        return true;
    }
}
