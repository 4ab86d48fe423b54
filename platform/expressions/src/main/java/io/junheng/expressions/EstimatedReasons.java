package io.junheng.expressions;

import static io.junheng.expressions.BoundedSql.bounded;

import io.junheng.expressions.Expression.Statistic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects why a number formula is undetermined, each reason with a condition over doubles that is null where they leave it open. */
final class EstimatedReasons {

    private static final Estimate ZERO = Estimate.of(BigDecimal.ZERO);

    private final EstimateScope scope;
    private final Map<Reason, List<String>> found;

    EstimatedReasons(EstimateScope scope) {
        this(scope, new LinkedHashMap<>());
    }

    private EstimatedReasons(EstimateScope scope, Map<Reason, List<String>> found) {
        this.scope = scope;
        this.found = found;
    }

    SqlUndetermined of(Expression expression) {
        collect(expression);
        List<String> conditions = found.values().stream()
                .map(any -> any.size() == 1 ? any.get(0) : "(" + String.join(" OR ", any) + ")")
                .toList();
        String all = "ARRAY[" + String.join(", ", conditions) + "]::boolean[]";
        String texts = conditions.stream()
                .map(condition -> "CASE WHEN " + condition + " THEN ?::text END")
                .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
        return new SqlUndetermined(
                bounded("(CASE WHEN true = ANY (" + all + ") AND array_position(" + all
                        + ", NULL) IS NULL THEN array_remove(" + texts + ", NULL) END)"),
                found.keySet().stream().map(Reason::text).toList());
    }

    private void collect(Expression expression) {
        if (expression instanceof Expression.Figure figure) {
            Element element = new Element(figure.name(), scope.yearsBack());
            add(Reason.missing(element), "(NOT " + scope.known(figure) + ")");
        } else if (expression instanceof Expression.Aggregate aggregate) {
            members(aggregate);
        } else if (expression instanceof Expression.Previous previous) {
            new EstimatedReasons(scope.earlier(previous.years()), found).collect(previous.operand());
        } else if (expression instanceof Expression.Growth growth) {
            collect(growth.expanded());
        } else if (needsAllParts(expression)) {
            expression.parts().forEach(this::collect);
            if (expression instanceof Expression.Arithmetic arithmetic
                    && arithmetic.operator() == Expression.Operator.DIVIDE) {
                add(
                        new Reason(Reason.Code.ZERO_DENOMINATOR, Printer.text(arithmetic.right())),
                        scope.knowledge().zero(arithmetic.right()));
            }
        } else {
            throw new Estimate.Inestimable();
        }
    }

    private static boolean needsAllParts(Expression expression) {
        return expression instanceof Expression.Literal
                || expression instanceof Expression.Defined
                || expression instanceof Expression.Negation
                || expression instanceof Expression.Conversion
                || expression instanceof Expression.Arithmetic
                || expression instanceof Expression.Extreme;
    }

    private void add(Reason reason, String condition) {
        found.computeIfAbsent(reason, added -> new ArrayList<>()).add(bounded(condition));
    }

    private void members(Expression.Aggregate node) {
        if (node.within() != null) {
            throw new Estimate.Inestimable();
        }
        if (node.statistic() != Statistic.COUNT && node.statistic() != Statistic.DISTINCT) {
            add(new Reason(Reason.Code.EMPTY_POPULATION, ""), "(count(*) = 0)");
        }
        List<String> known = node.figures().stream().map(scope.knowledge()::of).toList();
        for (int i = 0; i < known.size(); i++) {
            String text = Printer.text(node.figures().get(i));
            add(
                    new Reason(Reason.Code.UNDETERMINED_MEMBERS, text),
                    "(CASE WHEN " + someUnknown(known.get(i)) + " THEN true WHEN " + allKnown(known.get(i))
                            + " THEN false END)");
        }
        if (known.size() == 2) {
            notPositive(node.figures().get(1), known.get(1));
        }
        if (node.statistic() == Statistic.CV) {
            Estimate total = new EstimatedStatistics(scope, node).totalOfFirst();
            add(
                    new Reason(
                            Reason.Code.MEAN_NOT_POSITIVE,
                            Printer.text(node.figures().get(0))),
                    "(CASE WHEN " + someUnknown(known.get(0)) + " THEN false WHEN " + allKnown(known.get(0)) + " THEN "
                            + total.compared(Relation.AT_MOST, ZERO) + " END)");
        }
    }

    private void notPositive(Expression weight, String known) {
        String positive = scope.numbers().of(weight).compared(Relation.ABOVE, ZERO);
        add(
                new Reason(Reason.Code.WEIGHT_NOT_POSITIVE, Printer.text(weight)),
                "(CASE WHEN " + someUnknown(known) + " OR bool_and(" + positive + " IS TRUE) THEN false WHEN "
                        + allKnown(known) + " AND bool_or(NOT " + positive + ") THEN true END)");
    }

    private static String someUnknown(String known) {
        return "coalesce(bool_or(NOT " + known + "), false)";
    }

    private static String allKnown(String known) {
        return "bool_and(" + known + " IS TRUE)";
    }
}
