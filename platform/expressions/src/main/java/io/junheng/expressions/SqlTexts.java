package io.junheng.expressions;

/** What texts are in SQL. */
final class SqlTexts extends SqlScalars {

    SqlTexts(SqlScope scope) {
        super(scope);
    }

    @Override
    SqlTexts in(SqlScope other) {
        return other.texts();
    }

    @Override
    public String words(Expression.Words node) {
        return scope().frame().constant(node.value());
    }

    @Override
    public String applied(Expression.Applied node) {
        int from = TextMeaning.whole(node, 1);
        int count = TextMeaning.whole(node, 2);
        return BoundedSql.bounded("substr(" + of(node.operands().get(0)) + ", " + from + ", " + count + ")");
    }
}
