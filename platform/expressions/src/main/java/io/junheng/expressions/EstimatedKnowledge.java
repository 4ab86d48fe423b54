package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Whether expressions are determined, as far as doubles tell: true, false, or null when they do not. */
final class EstimatedKnowledge {

    private static final Estimate ZERO = Estimate.of(BigDecimal.ZERO);

    private final EstimateScope scope;

    EstimatedKnowledge(EstimateScope scope) {
        this.scope = scope;
    }

    String of(Expression expression) {
        if (expression instanceof Expression.Figure figure) {
            return scope.known(figure);
        } else if (expression instanceof Expression.Literal || expression instanceof Expression.Truth) {
            return "true";
        } else if (expression instanceof Expression.Previous previous) {
            return new EstimatedKnowledge(scope.earlier(previous.years())).of(previous.operand());
        } else if (expression instanceof Expression.Growth growth) {
            return of(growth.expanded());
        } else if (expression instanceof Expression.Arithmetic arithmetic
                && arithmetic.operator() == Expression.Operator.DIVIDE) {
            return all(List.of(
                    of(arithmetic.left()),
                    of(arithmetic.right()),
                    scope.numbers().of(arithmetic.right()).compared(Relation.UNEQUAL, ZERO)));
        } else if (needsAllParts(expression)) {
            return all(expression.parts().stream().map(this::of).toList());
        }
        return atMost(expression);
    }

    /** Expressions that are determined exactly when all their parts are. */
    private static boolean needsAllParts(Expression expression) {
        return expression instanceof Expression.Defined
                || expression instanceof Expression.Negation
                || expression instanceof Expression.Conversion
                || expression instanceof Expression.Arithmetic
                || expression instanceof Expression.Extreme
                || (expression instanceof Expression.Comparison comparison
                        && comparison.left().type() == Type.NUMBER);
    }

    /** What has an estimate is determined; what has none may be or not. */
    private String atMost(Expression expression) {
        String value = expression.type() == Type.NUMBER
                ? scope.numbers().of(expression).value()
                : scope.conditions().of(expression);
        return bounded("NULLIF(" + value + " IS NOT NULL, false)");
    }

    /** Whether the number is zero; false where it is undetermined. */
    String zero(Expression number) {
        String known = of(number);
        return bounded("(CASE WHEN NOT " + known + " THEN false ELSE "
                + scope.numbers().of(number).compared(Relation.EQUAL, ZERO) + " END)");
    }

    private static String all(List<String> conditions) {
        return bounded(conditions.stream()
                .filter(condition -> !condition.equals("true"))
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        left -> left.isEmpty() ? "true" : "(" + String.join(" AND ", left) + ")")));
    }
}
