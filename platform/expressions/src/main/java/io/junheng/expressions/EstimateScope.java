package io.junheng.expressions;

import java.util.function.Function;

/** Where estimates read data elements, and how many years back. */
record EstimateScope(Function<Element, String> column, int yearsBack) {

    EstimateScope earlier(int years) {
        return new EstimateScope(column, yearsBack + years);
    }

    /** The column of a number; what is none has no estimate. */
    String column(Expression.Figure node) {
        if (node.type() != Type.NUMBER) {
            throw new Estimate.Inestimable();
        }
        return column.apply(new Element(node.name(), yearsBack));
    }

    EstimatedNumbers numbers() {
        return new EstimatedNumbers(this);
    }

    EstimatedConditions conditions() {
        return new EstimatedConditions(this);
    }
}
