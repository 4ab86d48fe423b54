package io.junheng.expressions;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What numbers are in double precision. */
final class EstimatedNumbers extends Misplaced<Estimate> {

    private final EstimateScope scope;

    EstimatedNumbers(EstimateScope scope) {
        this.scope = scope;
    }

    Estimate of(Expression expression) {
        return expression.accept(this);
    }

    @Override
    public Estimate literal(Expression.Literal node) {
        return Estimate.of(node.value());
    }

    @Override
    public Estimate figure(Expression.Figure node) {
        return Estimate.figure(scope.column(node));
    }

    @Override
    public Estimate defined(Expression.Defined node) {
        return of(node.body());
    }

    @Override
    public Estimate negation(Expression.Negation node) {
        return of(node.operand()).negated();
    }

    @Override
    public Estimate arithmetic(Expression.Arithmetic node) {
        Estimate left = of(node.left());
        Estimate right = of(node.right());
        return switch (node.operator()) {
            case ADD -> left.plus(right);
            case SUBTRACT -> left.minus(right);
            case MULTIPLY -> left.times(right);
            case DIVIDE -> left.over(right);
        };
    }

    @Override
    public Estimate conversion(Expression.Conversion node) {
        Estimate operand = of(node.operand());
        BigInteger above = node.factor().numerator();
        BigInteger below = node.factor().denominator();
        Estimate multiplied =
                above.equals(BigInteger.ONE) ? operand : operand.times(Estimate.of(new BigDecimal(above)));
        return below.equals(BigInteger.ONE) ? multiplied : multiplied.over(Estimate.of(new BigDecimal(below)));
    }

    @Override
    public Estimate choice(Expression.Choice node) {
        return Estimate.chosen(scope.conditions().of(node.condition()), of(node.then()), of(node.otherwise()));
    }

    @Override
    public Estimate extreme(Expression.Extreme node) {
        return node.operands().stream()
                .map(this::of)
                .reduce((one, next) -> one.extreme(node.greatest(), next))
                .orElseThrow();
    }

    @Override
    public Estimate applied(Expression.Applied node) {
        if (node.function() != Function.ABS) {
            throw new Estimate.Inestimable();
        }
        return of(node.operands().get(0)).absolute();
    }

    @Override
    public Estimate previous(Expression.Previous node) {
        return scope.earlier(node.years()).numbers().of(node.operand());
    }

    @Override
    public Estimate growth(Expression.Growth node) {
        return of(node.expanded());
    }

    @Override
    public Estimate aggregate(Expression.Aggregate node) {
        return new EstimatedStatistics(scope, node).number();
    }
}
