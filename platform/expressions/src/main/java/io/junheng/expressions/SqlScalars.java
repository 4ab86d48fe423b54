package io.junheng.expressions;

/** What is one SQL expression, null when undetermined: texts, dates and conditions. */
abstract class SqlScalars extends SqlMeaning<String> {

    SqlScalars(SqlScope scope) {
        super(scope);
    }

    @Override
    public String figure(Expression.Figure node) {
        return scope().column(node);
    }

    @Override
    public String choice(Expression.Choice node) {
        return cases(scope().conditions().of(node.condition()), of(node.then()), of(node.otherwise()));
    }
}
