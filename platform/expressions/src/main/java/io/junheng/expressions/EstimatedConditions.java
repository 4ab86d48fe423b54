package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

/** What conditions are where bounds decide them: true, false, or null when undetermined or too close to tell. */
final class EstimatedConditions extends Misplaced<String> {

    private final EstimateScope scope;

    EstimatedConditions(EstimateScope scope) {
        this.scope = scope;
    }

    String of(Expression expression) {
        return expression.accept(this);
    }

    @Override
    public String truth(Expression.Truth node) {
        return node.value() ? "true" : "false";
    }

    @Override
    public String figure(Expression.Figure node) {
        throw new Estimate.Inestimable();
    }

    @Override
    public String defined(Expression.Defined node) {
        return of(node.body());
    }

    @Override
    public String comparison(Expression.Comparison node) {
        if (node.left().type() != Type.NUMBER) {
            throw new Estimate.Inestimable();
        }
        EstimatedNumbers numbers = scope.numbers();
        return numbers.of(node.left()).compared(node.relation(), numbers.of(node.right()));
    }

    @Override
    public String oneOf(Expression.OneOf node) {
        throw new Estimate.Inestimable();
    }

    @Override
    public String applied(Expression.Applied node) {
        throw new Estimate.Inestimable();
    }

    /** A data element is known or not; of anything else an estimate tells only that it is. */
    @Override
    public String known(Expression.Known node) {
        if (node.operand().type() != Type.NUMBER) {
            throw new Estimate.Inestimable();
        }
        return node.operand() instanceof Expression.Figure figure
                ? scope.known(figure)
                : "NULLIF(" + scope.numbers().of(node.operand()).value() + " IS NOT NULL, false)";
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
    public String choice(Expression.Choice node) {
        return SqlMeaning.cases(of(node.condition()), of(node.then()), of(node.otherwise()));
    }

    @Override
    public String previous(Expression.Previous node) {
        return scope.earlier(node.years()).conditions().of(node.operand());
    }

    @Override
    public String run(Expression.Run node) {
        return of(node.expanded());
    }
}
