package io.junheng.expressions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an expression back as canonical formula text, with no more parentheses than needed. */
final class Printer implements Expression.Visitor<Printer.Piece> {

    private static final int LOOSEST = 0;
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int NEGATION = 7;
    private static final int ATOM = 8;

    record Piece(String text, int binding) {
        String within(int binding) {
            return this.binding < binding ? "(" + text + ")" : text;
        }
    }

    static String text(Expression expression) {
        return expression.accept(new Printer()).within(LOOSEST);
    }

    @Override
    public Piece literal(Expression.Literal node) {
        boolean bare = node.unit() == null || node.unit().isNone();
        String number = node.value().toPlainString();
        return new Piece(
                bare ? number : number + " \"" + node.unit().symbol() + "\"",
                node.value().signum() < 0 ? NEGATION : ATOM);
    }

    @Override
    public Piece truth(Expression.Truth node) {
        return new Piece(Boolean.toString(node.value()), ATOM);
    }

    @Override
    public Piece words(Expression.Words node) {
        return new Piece(quoted(node.value()), ATOM);
    }

    /** A text holds at most one of the two kinds of closing quotation marks, or it could not have been written. */
    private static String quoted(String text) {
        return text.indexOf('"') < 0 ? '"' + text + '"' : '“' + text + '”';
    }

    @Override
    public Piece day(Expression.Day node) {
        return new Piece("date(\"" + node.value() + "\")", ATOM);
    }

    @Override
    public Piece figure(Expression.Figure node) {
        return new Piece(node.name(), ATOM);
    }

    @Override
    public Piece defined(Expression.Defined node) {
        return new Piece(node.name(), ATOM);
    }

    @Override
    public Piece negation(Expression.Negation node) {
        return new Piece("-" + node.operand().accept(this).within(NEGATION), NEGATION);
    }

    @Override
    public Piece arithmetic(Expression.Arithmetic node) {
        int binding = switch (node.operator()) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE -> PRODUCT;
        };
        return new Piece(
                node.left().accept(this).within(binding)
                        + " " + node.operator().symbol() + " "
                        + node.right().accept(this).within(binding + 1),
                binding);
    }

    @Override
    public Piece conversion(Expression.Conversion node) {
        return new Piece(
                "to(" + node.operand().accept(this).text() + ", \""
                        + node.unit().symbol() + "\")",
                ATOM);
    }

    @Override
    public Piece comparison(Expression.Comparison node) {
        return new Piece(
                node.left().accept(this).within(SUM)
                        + " " + node.relation().symbol() + " "
                        + node.right().accept(this).within(SUM),
                COMPARISON);
    }

    @Override
    public Piece oneOf(Expression.OneOf node) {
        String options = node.options().stream().map(Printer::quoted).collect(Collectors.joining(", "));
        return new Piece("oneOf(" + node.operand().accept(this).text() + ", " + options + ")", ATOM);
    }

    @Override
    public Piece known(Expression.Known node) {
        return call("known", List.of(node.operand()));
    }

    @Override
    public Piece not(Expression.Not node) {
        return new Piece("not " + node.operand().accept(this).within(NOT), NOT);
    }

    @Override
    public Piece logical(Expression.Logical node) {
        int binding = node.conjunction() ? AND : OR;
        return new Piece(
                node.left().accept(this).within(binding)
                        + (node.conjunction() ? " and " : " or ")
                        + node.right().accept(this).within(binding + 1),
                binding);
    }

    @Override
    public Piece choice(Expression.Choice node) {
        return call("if", List.of(node.condition(), node.then(), node.otherwise()));
    }

    @Override
    public Piece extreme(Expression.Extreme node) {
        return call(node.greatest() ? "max" : "min", node.operands());
    }

    @Override
    public Piece applied(Expression.Applied node) {
        return call(node.function().text(), node.operands());
    }

    @Override
    public Piece previous(Expression.Previous node) {
        return node.years() == 1
                ? call("previous", List.of(node.operand()))
                : overYears("previous", node.operand(), node.years());
    }

    @Override
    public Piece run(Expression.Run node) {
        return overYears(node.course().function(), node.operand(), node.years());
    }

    private Piece overYears(String function, Expression operand, int years) {
        return new Piece(function + "(" + operand.accept(this).text() + ", " + years + ")", ATOM);
    }

    @Override
    public Piece growth(Expression.Growth node) {
        return call("growth", List.of(node.operand()));
    }

    @Override
    public Piece aggregate(Expression.Aggregate node) {
        return call(node.statistic().name().toLowerCase(Locale.ROOT), node.parts());
    }

    private Piece call(String function, List<Expression> operands) {
        return new Piece(
                operands.stream()
                        .map(operand -> operand.accept(this).text())
                        .collect(Collectors.joining(", ", function + "(", ")")),
                ATOM);
    }
}
