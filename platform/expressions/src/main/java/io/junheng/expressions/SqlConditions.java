package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

import java.util.stream.Collectors;

/** What conditions are in SQL: boolean expressions, null when undetermined. */
final class SqlConditions extends SqlScalars {

    SqlConditions(SqlScope scope) {
        super(scope);
    }

    @Override
    SqlConditions in(SqlScope other) {
        return other.conditions();
    }

    @Override
    public String truth(Expression.Truth node) {
        return node.value() ? "true" : "false";
    }

    @Override
    public String comparison(Expression.Comparison node) {
        return switch (node.left().type()) {
            case TEXT -> compared(node, scope().texts());
            case DATE -> compared(node, scope().dates());
            default -> comparedNumbers(node);
        };
    }

    private static String compared(Expression.Comparison node, SqlScalars scalars) {
        return bounded(
                "(" + scalars.of(node.left()) + " " + node.relation().symbol() + " " + scalars.of(node.right()) + ")");
    }

    private String comparedNumbers(Expression.Comparison node) {
        SqlNumbers numbers = scope().numbers();
        boolean roots = Roots.isRoot(node.left()) || Roots.isRoot(node.right());
        return roots
                ? numbers.signedSquare(node.left()).compared(node.relation(), numbers.signedSquare(node.right()))
                : numbers.of(node.left()).compared(node.relation(), numbers.of(node.right()));
    }

    @Override
    public String oneOf(Expression.OneOf node) {
        String options = node.options().stream().map(scope().frame()::constant).collect(Collectors.joining(", "));
        return bounded("(" + scope().texts().of(node.operand()) + " IN (" + options + "))");
    }

    @Override
    public String known(Expression.Known node) {
        return bounded("(" + scope().known(node.operand()) + " IS NOT NULL)");
    }

    @Override
    public String applied(Expression.Applied node) {
        SqlTexts texts = scope().texts();
        String text = texts.of(node.operands().get(0));
        String part = texts.of(node.operands().get(1));
        return bounded(
                node.function() == Function.CONTAINS
                        ? "(strpos(" + text + ", " + part + ") > 0)"
                        : "starts_with(" + text + ", " + part + ")");
    }

    @Override
    public String not(Expression.Not node) {
        return bounded("(NOT " + of(node.operand()) + ")");
    }

    @Override
    public String logical(Expression.Logical node) {
        return bounded("(" + of(node.left()) + (node.conjunction() ? " AND " : " OR ") + of(node.right()) + ")");
    }

    @Override
    public String run(Expression.Run node) {
        return of(node.expanded());
    }
}
