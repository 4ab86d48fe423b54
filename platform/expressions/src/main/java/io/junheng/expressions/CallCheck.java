package io.junheng.expressions;

import io.junheng.expressions.Expression.Course;
import io.junheng.expressions.grammar.FormulaParser.CallContext;
import io.junheng.expressions.grammar.FormulaParser.ExpressionContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Checks calls of functions: how many arguments, of which types and units. */
final class CallCheck {

    private static final int LONGEST_PART = 1000;

    private final TreeCheck tree;
    private final Agreement agreement;
    private final Place place;

    CallCheck(TreeCheck tree, Agreement agreement, Place place) {
        this.tree = tree;
        this.agreement = agreement;
        this.place = place;
    }

    /** A call of a function that there is. */
    Typed check(CallContext call, String function) {
        return switch (function) {
            case "to" -> conversion(call);
            case "date" -> day(call);
            case "min", "max" -> extreme(call, function.equals("max"));
            case "if" -> choice(call);
            case "oneOf" -> oneOf(call);
            case "known" -> known(call);
            case "growth" -> growth(call);
            case "previous" -> previous(call);
            case "nonDecreasing" -> run(call, Course.NON_DECREASING, Type.NUMBER);
            case "throughout" -> run(call, Course.THROUGHOUT, Type.TRUTH);
            default ->
                Function.find(function)
                        .map(strict -> applied(call, strict))
                        .orElseGet(() -> new StatisticCheck(tree, agreement, place).check(call, function));
        };
    }

    private static boolean has(CallContext call, int least, int most) {
        int arguments = call.expression().size();
        return arguments >= least && arguments <= most;
    }

    private Typed wrongArguments(CallContext call) {
        String function = call.NAME().getText();
        return agreement.fail(call, FormulaProblem.WRONG_ARGUMENTS, null, function, Names.usage(function));
    }

    private Typed conversion(CallContext call) {
        Optional<Token> name = has(call, 2, 2) ? Arguments.text(call.expression(1)) : Optional.empty();
        if (name.isEmpty()) {
            return wrongArguments(call);
        }
        Typed operand = tree.of(Type.NUMBER, call.expression(0));
        Optional<Unit> unit = agreement.unit(TreeCheck.content(name.get()), tree.span(name.get()));
        if (operand.broken() || unit.isEmpty()) {
            return Typed.BROKEN;
        }
        Unit from = operand.unitOr(unit.get());
        if (!from.measuresSameAs(unit.get())) {
            return agreement.fail(
                    call,
                    FormulaProblem.NOT_CONVERTIBLE,
                    null,
                    from.symbol(),
                    unit.get().symbol());
        }
        return tree.counted(Typed.number(
                new Expression.Conversion(operand.expression(), unit.get(), from.factorTo(unit.get())), unit.get()));
    }

    private Typed day(CallContext call) {
        Optional<Token> text = has(call, 1, 1) ? Arguments.text(call.expression(0)) : Optional.empty();
        if (text.isEmpty()) {
            return wrongArguments(call);
        }
        String written = TreeCheck.content(text.get());
        Optional<LocalDate> day = Calendar.parse(written);
        return day.map(known -> tree.counted(Typed.of(new Expression.Day(known))))
                .orElseGet(() -> agreement.fail(call.expression(0), FormulaProblem.DATE_MALFORMED, null, written));
    }

    private Typed extreme(CallContext call, boolean greatest) {
        if (!has(call, 2, Integer.MAX_VALUE)) {
            return wrongArguments(call);
        }
        List<Expression> operands = new ArrayList<>();
        Typed common = null;
        for (ExpressionContext argument : call.expression()) {
            Typed operand = tree.visit(argument);
            if (!operand.broken() && !operand.is(Type.DATE)) {
                operand = agreement.of(Type.NUMBER, operand, argument);
            }
            common = common == null ? operand : agreement.common(call, common, operand, argument);
            operands.add(operand.expression());
        }
        return common.broken()
                ? common
                : tree.counted(new Typed(new Expression.Extreme(greatest, operands), common.unit()));
    }

    private Typed choice(CallContext call) {
        if (!has(call, 3, 3)) {
            return wrongArguments(call);
        }
        Typed condition = tree.of(Type.TRUTH, call.expression(0));
        Typed then = tree.visit(call.expression(1));
        Typed otherwise = tree.visit(call.expression(2));
        Typed common = agreement.common(call, then, otherwise, call.expression(2));
        return condition.broken() || common.broken()
                ? Typed.BROKEN
                : tree.counted(new Typed(
                        new Expression.Choice(condition.expression(), then.expression(), otherwise.expression()),
                        common.unit()));
    }

    private Typed oneOf(CallContext call) {
        if (!has(call, 2, Integer.MAX_VALUE)) {
            return wrongArguments(call);
        }
        Typed operand = tree.of(Type.TEXT, call.expression(0));
        List<String> options = new ArrayList<>();
        for (ExpressionContext argument :
                call.expression().subList(1, call.expression().size())) {
            Arguments.text(argument)
                    .ifPresentOrElse(
                            text -> options.add(TreeCheck.content(text)),
                            () -> agreement.fail(argument, FormulaProblem.TEXT_LITERAL_EXPECTED, null));
        }
        return operand.broken() || options.size() < call.expression().size() - 1
                ? Typed.BROKEN
                : tree.counted(Typed.of(new Expression.OneOf(operand.expression(), options)));
    }

    private Typed known(CallContext call) {
        if (!has(call, 1, 1)) {
            return wrongArguments(call);
        }
        Typed operand = tree.visit(call.expression(0));
        return operand.broken() ? operand : tree.counted(Typed.of(new Expression.Known(operand.expression())));
    }

    private Typed growth(CallContext call) {
        if (!has(call, 1, 1)) {
            return wrongArguments(call);
        }
        Typed operand = earlier(call, Type.NUMBER, 1);
        return operand.broken()
                ? operand
                : tree.counted(Typed.number(new Expression.Growth(operand.expression()), Unit.NONE));
    }

    private Typed previous(CallContext call) {
        if (!has(call, 1, 2)) {
            return wrongArguments(call);
        }
        int years = call.expression().size() == 1 ? 1 : years(call);
        if (years == 0) {
            return Typed.BROKEN;
        }
        Typed operand = earlier(call, null, years);
        return operand.broken()
                ? operand
                : tree.counted(new Typed(new Expression.Previous(operand.expression(), years), operand.unit()));
    }

    private Typed run(CallContext call, Course course, Type type) {
        if (!has(call, 2, 2)) {
            return wrongArguments(call);
        }
        int years = years(call);
        if (years == 0) {
            return Typed.BROKEN;
        }
        Typed operand = earlier(call, type, course == Course.THROUGHOUT ? years - 1 : years);
        return operand.broken()
                ? operand
                : tree.counted(Typed.of(new Expression.Run(course, operand.expression(), years)));
    }

    /** The second argument; 0 after reporting that it is no number of years. */
    private int years(CallContext call) {
        ExpressionContext argument = call.expression(1);
        return Arguments.whole(argument, 1, Limits.MOST_YEARS_BACK).orElseGet(() -> {
            agreement.fail(argument, FormulaProblem.WHOLE_NUMBER_EXPECTED, null, 1, Limits.MOST_YEARS_BACK);
            return 0;
        });
    }

    /** The first argument, read so many years back; null asks for no type in particular. */
    private Typed earlier(CallContext call, Type type, int years) {
        if (!place.reaches(years)) {
            return agreement.fail(call, FormulaProblem.TOO_FAR_BACK, null, Limits.MOST_YEARS_BACK);
        }
        ExpressionContext argument = call.expression(0);
        return place.earlier(years, () -> type == null ? tree.visit(argument) : tree.of(type, argument));
    }

    private Typed applied(CallContext call, Function function) {
        List<Type> parameters = function.parameters();
        if (!has(call, parameters.size(), parameters.size())) {
            return wrongArguments(call);
        }
        List<Typed> operands = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Typed operand = tree.of(parameters.get(i), call.expression(i));
            operands.add(
                    function.partial() || function == Function.PART ? second(function, i, operand, call) : operand);
        }
        if (operands.stream().anyMatch(Typed::broken)) {
            return Typed.BROKEN;
        }
        Expression expression = new Expression.Applied(
                function, operands.stream().map(Typed::expression).toList());
        return tree.counted(new Typed(expression, resultUnit(function, operands.get(0))));
    }

    /** What the operands after the first must be: whole numbers written out, or numbers in the unit that is added. */
    private Typed second(Function function, int place, Typed operand, CallContext call) {
        ExpressionContext argument = call.expression(place);
        if (place == 0 || operand.broken()) {
            return operand;
        }
        if (function != Function.PART) {
            return agreement.inUnit(unit(function), operand, argument);
        }
        return Arguments.whole(argument, 1, LONGEST_PART).isPresent()
                ? operand
                : agreement.fail(argument, FormulaProblem.WHOLE_NUMBER_EXPECTED, null, 1, LONGEST_PART);
    }

    private static Unit resultUnit(Function function, Typed first) {
        return switch (function) {
            case FLOOR, CEIL, ROUND, ABS -> first.unit();
            case DAYS, MONTHS -> unit(function);
            case LENGTH, YEAR, SCHOOL_YEAR -> Unit.NONE;
            case CONTAINS, STARTS_WITH, PART, ADD_DAYS, ADD_MONTHS -> null;
        };
    }

    /** What the function counts in. */
    private static Unit unit(Function function) {
        return Units.standard().of(function == Function.DAYS || function == Function.ADD_DAYS ? "天" : "月");
    }
}
