package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

import io.junheng.expressions.Expression.Statistic;
import java.util.List;

/** What dates are in SQL. */
final class SqlDates extends SqlScalars {

    SqlDates(SqlScope scope) {
        super(scope);
    }

    @Override
    SqlDates in(SqlScope other) {
        return other.dates();
    }

    @Override
    public String day(Expression.Day node) {
        return "DATE '" + node.value() + "'";
    }

    @Override
    public String extreme(Expression.Extreme node) {
        List<String> operands = node.operands().stream().map(this::of).toList();
        String known = String.join(" IS NOT NULL AND ", operands) + " IS NOT NULL";
        String function = node.greatest() ? "greatest(" : "least(";
        return bounded("(CASE WHEN " + known + " THEN " + function + String.join(", ", operands) + ") END)");
    }

    @Override
    public String applied(Expression.Applied node) {
        Fraction number = scope().numbers().of(node.operands().get(1));
        String function = node.function() == Function.ADD_DAYS ? "junheng_add_days(" : "junheng_add_months(";
        return bounded(function + of(node.operands().get(0)) + ", " + number.parts() + ")");
    }

    @Override
    public String aggregate(Expression.Aggregate node) {
        SqlMembers members = SqlMembers.of(node, scope());
        String day = of(node.operands().get(0));
        return members.where(
                members.allKnown(day), members.over(node.statistic() == Statistic.LEAST ? "min" : "max", day));
    }
}
