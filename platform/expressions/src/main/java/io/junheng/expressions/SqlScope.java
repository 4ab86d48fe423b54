package io.junheng.expressions;

/** Where SQL reads data elements: the frame and how many years back. */
record SqlScope(SqlFrame frame, int yearsBack) {

    SqlScope earlier(int years) {
        return new SqlScope(frame, yearsBack + years);
    }

    String column(Expression.Figure node) {
        return frame.column(new Element(node.name(), yearsBack), node.type());
    }

    SqlNumbers numbers() {
        return new SqlNumbers(this);
    }

    SqlConditions conditions() {
        return new SqlConditions(this);
    }

    SqlTexts texts() {
        return new SqlTexts(this);
    }

    SqlDates dates() {
        return new SqlDates(this);
    }

    /** An SQL expression that is null exactly when the expression is undetermined. */
    String known(Expression expression) {
        return switch (expression.type()) {
            case NUMBER -> numbers().of(expression).known();
            case TEXT -> texts().of(expression);
            case DATE -> dates().of(expression);
            case TRUTH -> conditions().of(expression);
        };
    }
}
