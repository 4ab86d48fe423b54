package io.junheng.expressions;

import io.junheng.expressions.Expression.Course;
import io.junheng.expressions.Expression.Statistic;
import io.junheng.expressions.grammar.FormulaLexer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** The words that formulas may use, and what to say of those they may not. */
final class Names {

    private static final Map<String, String> FUNCTIONS = functions();

    private final Vocabulary vocabulary;
    private final Findings findings;

    Names(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    private static Map<String, String> functions() {
        Map<String, String> functions = new LinkedHashMap<>();
        functions.put("min", "min(number, number, …) / min(date, date, …)");
        functions.put("max", "max(number, number, …) / max(date, date, …)");
        functions.put("if", "if(condition, value, value)");
        functions.put("to", "to(number, \"unit\")");
        functions.put("date", "date(\"2024-01-31\")");
        functions.put("oneOf", "oneOf(text, \"text\", …)");
        functions.put("known", "known(value)");
        functions.put("previous", "previous(value) / previous(value, years)");
        functions.put("growth", "growth(number)");
        functions.put(Course.NON_DECREASING.function(), "nonDecreasing(number, years)");
        functions.put(Course.THROUGHOUT.function(), "throughout(condition, years)");
        for (Function function : Function.values()) {
            functions.put(function.text(), function.usage());
        }
        for (Statistic statistic : Statistic.values()) {
            functions.put(statistic.name().toLowerCase(Locale.ROOT), StatisticCheck.usage(statistic));
        }
        return functions;
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.containsKey(name);
    }

    static Set<String> functionNames() {
        return Set.copyOf(FUNCTIONS.keySet());
    }

    /** How the function is to be called. */
    static String usage(String function) {
        return FUNCTIONS.get(function);
    }

    Optional<Vocabulary.Entry> find(String name) {
        return vocabulary.find(name);
    }

    void unknownName(SourceText source, Span span, String name) {
        findings.add(
                source,
                span,
                FormulaProblem.UNKNOWN_NAME,
                vocabulary.nearest(name).orElse(null),
                name);
    }

    void unknownFunction(SourceText source, Span span, String name) {
        String nearest = Spelling.nearest(name, FUNCTIONS.keySet()).orElse(null);
        findings.add(source, span, FormulaProblem.UNKNOWN_FUNCTION, nearest, name);
    }

    /** After a syntax error the tree means little, but misspelt words can still be told. */
    void check(SourceText source, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getType() == FormulaLexer.NAME) {
                boolean call = i + 1 < tokens.size() && tokens.get(i + 1).getType() == FormulaLexer.OPEN;
                if (call && !isFunction(token.getText())) {
                    unknownFunction(source, source.span(token), token.getText());
                } else if (!call && vocabulary.find(token.getText()).isEmpty()) {
                    unknownName(source, source.span(token), token.getText());
                }
            }
        }
    }
}
