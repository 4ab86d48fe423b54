package io.junheng.expressions;

import io.junheng.expressions.Expression.Statistic;
import io.junheng.expressions.grammar.FormulaParser.CallContext;
import io.junheng.expressions.grammar.FormulaParser.ExpressionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;

/** Checks figures of a population: where they may stand, and what they are made of. */
final class StatisticCheck {

    private final TreeCheck tree;
    private final Agreement agreement;
    private final Place place;

    StatisticCheck(TreeCheck tree, Agreement agreement, Place place) {
        this.tree = tree;
        this.agreement = agreement;
        this.place = place;
    }

    static String usage(Statistic statistic) {
        String name = statistic.name().toLowerCase(Locale.ROOT);
        String arguments = switch (statistic) {
            case COUNT -> "count() / count(condition)";
            case SHARE -> "share(condition)";
            case MEAN -> "mean(number) / mean(number, weight)";
            case CV -> "cv(total, weight)";
            case LEAST, GREATEST -> name + "(number) / " + name + "(date)";
            case QUANTILE -> "quantile(number, 0.8)";
            case DISTINCT -> "distinct(text)";
            case SUM, MEDIAN -> name + "(number)";
        };
        return statistic == Statistic.COUNT ? arguments : arguments + " [, condition]";
    }

    Typed check(CallContext call, String function) {
        if (place.ofSubject()) {
            return agreement.fail(call, FormulaProblem.AGGREGATE_NOT_ALLOWED, null, function);
        }
        if (place.inAggregate()) {
            return agreement.fail(call, FormulaProblem.NESTED_AGGREGATE, null, function);
        }
        Statistic statistic = Statistic.valueOf(function.toUpperCase(Locale.ROOT));
        List<Typed> arguments = place.inside(() -> read(call.expression()));
        if (arguments.stream().anyMatch(Typed::broken)) {
            return Typed.BROKEN;
        }
        boolean restricted = restricted(statistic, arguments);
        int size = arguments.size() - (restricted ? 1 : 0);
        if (size < least(statistic) || size > most(statistic)) {
            return agreement.fail(call, FormulaProblem.WRONG_ARGUMENTS, null, function, usage(statistic));
        }
        List<Typed> operands = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            operands.add(operand(statistic, i, arguments.get(i), call.expression(i)));
        }
        if (operands.stream().anyMatch(Typed::broken)) {
            return Typed.BROKEN;
        }
        Expression within = restricted ? arguments.get(size).expression() : null;
        return tree.counted(aggregate(statistic, operands, within));
    }

    private List<Typed> read(List<ExpressionContext> arguments) {
        return arguments.stream().map(tree::visit).toList();
    }

    /** Whether the last argument says of which members the others speak. */
    private static boolean restricted(Statistic statistic, List<Typed> arguments) {
        return statistic != Statistic.COUNT
                && arguments.size() > least(statistic)
                && arguments.get(arguments.size() - 1).is(Type.TRUTH);
    }

    private static int least(Statistic statistic) {
        return switch (statistic) {
            case COUNT -> 0;
            case CV, QUANTILE -> 2;
            default -> 1;
        };
    }

    private static int most(Statistic statistic) {
        return switch (statistic) {
            case MEAN, CV, QUANTILE -> 2;
            default -> 1;
        };
    }

    private Typed operand(Statistic statistic, int index, Typed typed, ParserRuleContext argument) {
        return switch (statistic) {
            case COUNT, SHARE -> agreement.of(Type.TRUTH, typed, argument);
            case DISTINCT -> agreement.of(Type.TEXT, typed, argument);
            case LEAST, GREATEST -> typed.is(Type.DATE) ? typed : agreement.of(Type.NUMBER, typed, argument);
            case QUANTILE ->
                index == 0 ? agreement.of(Type.NUMBER, typed, argument) : fraction(typed, (ExpressionContext) argument);
            default -> agreement.of(Type.NUMBER, typed, argument);
        };
    }

    private Typed fraction(Typed typed, ExpressionContext argument) {
        return Arguments.number(argument, 0, 1).isPresent()
                ? typed
                : agreement.fail(argument, FormulaProblem.FRACTION_EXPECTED, null);
    }

    private static Typed aggregate(Statistic statistic, List<Typed> operands, Expression within) {
        Expression expression = new Expression.Aggregate(
                statistic, operands.stream().map(Typed::expression).toList(), within);
        boolean pure = switch (statistic) {
            case COUNT, SHARE, CV, DISTINCT -> true;
            default -> false;
        };
        return new Typed(expression, pure ? Unit.NONE : operands.get(0).unit());
    }
}
