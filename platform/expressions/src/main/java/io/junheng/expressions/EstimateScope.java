package io.junheng.expressions;

import java.util.function.Function;

/** Where estimates read data elements, how SQL tells that one was reported, and how many years back. */
record EstimateScope(Function<Element, String> column, Function<Element, String> reported, int yearsBack) {

    EstimateScope earlier(int years) {
        return new EstimateScope(column, reported, yearsBack + years);
    }

    /** The column of a number; what is none has no estimate. */
    String column(Expression.Figure node) {
        if (node.type() != Type.NUMBER) {
            throw new Estimate.Inestimable();
        }
        return column.apply(new Element(node.name(), yearsBack));
    }

    /** Whether the data element is there; what is none of a number is not told. */
    String known(Expression.Figure node) {
        if (node.type() != Type.NUMBER) {
            throw new Estimate.Inestimable();
        }
        return reported.apply(new Element(node.name(), yearsBack));
    }

    EstimatedKnowledge knowledge() {
        return new EstimatedKnowledge(this);
    }

    EstimatedNumbers numbers() {
        return new EstimatedNumbers(this);
    }

    EstimatedConditions conditions() {
        return new EstimatedConditions(this);
    }
}
