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
}
