package io.junheng.expressions;

import io.junheng.expressions.grammar.FormulaLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;

/** Words the parser's complaints; what people write by habit gets the right form as suggestion. */
final class SyntaxErrors extends BaseErrorListener {

    private static final Map<String, String> HABITS =
            Map.of("&", "and", "|", "or", "!", "not", "且", "and", "或", "or", "非", "not");

    private final SourceText source;
    private final String definition;
    private final List<FormulaError> errors = new ArrayList<>();

    SyntaxErrors(SourceText source, String definition) {
        this.source = source;
        this.definition = definition;
    }

    List<FormulaError> errors() {
        return errors;
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            Object offending,
            int line,
            int column,
            String message,
            RecognitionException exception) {
        Token token = (Token) offending;
        Span span = source.span(token);
        if (token.getType() == FormulaLexer.EOF) {
            errors.add(FormulaError.of(FormulaProblem.INCOMPLETE, source.text(), span, null, definition));
        } else if (token.getType() == FormulaLexer.UNCLOSED) {
            errors.add(FormulaError.of(FormulaProblem.UNCLOSED_TEXT, source.text(), span, null, definition));
        } else {
            String word = token.getText();
            errors.add(FormulaError.of(FormulaProblem.SYNTAX, source.text(), span, HABITS.get(word), definition, word));
        }
    }
}
