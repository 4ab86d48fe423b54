package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

/** What expressions of one type are in SQL, read so many years back; here is what all types share. */
abstract class SqlMeaning<T> extends Misplaced<T> {

    private final SqlScope scope;

    SqlMeaning(SqlScope scope) {
        this.scope = scope;
    }

    SqlScope scope() {
        return scope;
    }

    /** This meaning in another scope. */
    abstract SqlMeaning<T> in(SqlScope other);

    /** Three-valued choice between two SQL expressions. */
    static String cases(String condition, String then, String otherwise) {
        return bounded("(CASE WHEN " + condition + " THEN " + then + " WHEN NOT " + condition + " THEN " + otherwise
                + " END)");
    }

    T of(Expression expression) {
        return expression.accept(this);
    }

    @Override
    public T defined(Expression.Defined node) {
        return of(node.body());
    }

    @Override
    public T previous(Expression.Previous node) {
        return in(scope.earlier(node.years())).of(node.operand());
    }
}
