package io.junheng.expressions;

/**
 * One error of a formula, with its place: {@code offset} and {@code length} in UTF-16 units from the start of the text, {@code line} and {@code column}
 * from 1. {@code suggestion} is what to write instead, null where nothing is near. {@code definition} is the name of the definition the error stands in,
 * null when it stands in the formula itself.
 */
public record FormulaError(
        FormulaProblem problem,
        int offset,
        int length,
        int line,
        int column,
        String zh,
        String en,
        String suggestion,
        String definition) {

    public String code() {
        return problem.name();
    }

    public String message(Language language) {
        return language == Language.ZH ? zh : en;
    }

    static FormulaError of(
            FormulaProblem problem, String text, Span span, String suggestion, String definition, Object... arguments) {
        int start = Math.min(span.start(), text.length());
        int line = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        int column = start - (text.lastIndexOf('\n', start - 1) + 1) + 1;
        return new FormulaError(
                problem,
                start,
                Math.max(0, span.end() - start),
                line,
                column,
                problem.text(Language.ZH, arguments),
                problem.text(Language.EN, arguments),
                suggestion,
                definition);
    }
}
