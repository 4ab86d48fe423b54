package io.junheng.expressions;

import io.junheng.expressions.Expression.Statistic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** What figures of a population are. Each speaks of all members, so one undetermined member leaves it undetermined. */
final class PopulationMeaning {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Situation situation;

    PopulationMeaning(Situation situation) {
        this.situation = situation;
    }

    Outcome<Rational> number(Expression.Aggregate node) {
        return among(node, members -> members.statistic(node));
    }

    /** The least or greatest of all members' values. */
    <T extends Comparable<? super T>> Outcome<T> extreme(
            Expression.Aggregate node, Function<Situation, Meaning<T>> meaning) {
        return among(node, members -> members.extremeOfAll(node, meaning));
    }

    /** W·Σ(x²/w)/X² − 1, which is the square of the weighted coefficient of variation. */
    Outcome<Rational> squareOfCv(Expression.Aggregate node) {
        return among(node, members -> members.squareOfVariation(node));
    }

    /** Asks of the members to which the node restricts the population. */
    private <T> Outcome<T> among(Expression.Aggregate node, Function<PopulationMeaning, Outcome<T>> question) {
        if (node.within() == null) {
            return question.apply(this);
        }
        Outcome<List<Boolean>> belonging = values(node.within(), Situation::conditions);
        if (!belonging.determined()) {
            return Outcome.undetermined(belonging.reasons());
        }
        List<Frame> members = new ArrayList<>(situation.population());
        for (int i = members.size() - 1; i >= 0; i--) {
            if (!belonging.value().get().get(i)) {
                members.remove(i);
            }
        }
        return question.apply(new PopulationMeaning(new Situation(members, situation.frame(), situation.yearsBack())));
    }

    private Outcome<Rational> statistic(Expression.Aggregate node) {
        if (node.statistic() != Statistic.COUNT
                && node.statistic() != Statistic.DISTINCT
                && situation.population().isEmpty()) {
            return empty();
        }
        List<Expression> operands = node.operands();
        return switch (node.statistic()) {
            case SUM -> sum(operands.get(0));
            case MEAN -> operands.size() == 1 ? mean(operands.get(0)) : weightedMean(operands.get(0), operands.get(1));
            case COUNT -> operands.isEmpty() ? Outcome.of(size()) : count(operands.get(0));
            case SHARE -> quotient(count(operands.get(0)), size());
            case CV -> root(squareOfVariation(node));
            case LEAST, GREATEST -> extremeOfAll(node, Situation::numbers);
            case MEDIAN -> quantile(operands.get(0), HALF);
            case QUANTILE -> quantile(operands.get(0), ((Expression.Literal) operands.get(1)).value());
            case DISTINCT -> distinct(operands.get(0));
        };
    }

    private Rational size() {
        return Rational.of(situation.population().size());
    }

    private static <T> Outcome<T> empty() {
        return Outcome.undetermined(List.of(new Reason(Reason.Code.EMPTY_POPULATION, "")));
    }

    /** Each member's value, or nothing when one has none. */
    private <T> Outcome<List<T>> values(Expression operand, Function<Situation, Meaning<T>> meaning) {
        List<T> values = new ArrayList<>();
        for (Frame member : situation.population()) {
            Outcome<T> value = meaning.apply(situation.member(member)).of(operand);
            if (!value.determined()) {
                return Outcome.undetermined(
                        List.of(new Reason(Reason.Code.UNDETERMINED_MEMBERS, Printer.text(operand))));
            }
            values.add(value.value().get());
        }
        return Outcome.of(values);
    }

    private static Rational total(List<Rational> values) {
        return values.stream().reduce(Rational.ZERO, Rational::plus);
    }

    private static Outcome<Rational> quotient(Outcome<Rational> above, Rational below) {
        return above.determined() ? Outcome.of(above.value().get().over(below)) : above;
    }

    private static Outcome<Rational> root(Outcome<Rational> square) {
        return square.determined() ? Outcome.of(square.value().get().root()) : square;
    }

    private Outcome<Rational> sum(Expression operand) {
        Outcome<List<Rational>> values = values(operand, Situation::numbers);
        return values.determined() ? Outcome.of(total(values.value().get())) : Outcome.undetermined(values.reasons());
    }

    private Outcome<Rational> mean(Expression operand) {
        return quotient(sum(operand), size());
    }

    private Outcome<Rational> count(Expression condition) {
        Outcome<List<Boolean>> values = values(condition, Situation::conditions);
        return values.determined()
                ? Outcome.of(Rational.of(values.value().get().stream()
                        .filter(Boolean::booleanValue)
                        .count()))
                : Outcome.undetermined(values.reasons());
    }

    private Outcome<Rational> distinct(Expression operand) {
        Outcome<List<String>> values = values(operand, Situation::texts);
        return values.determined()
                ? Outcome.of(Rational.of(new HashSet<>(values.value().get()).size()))
                : Outcome.undetermined(values.reasons());
    }

    private <T extends Comparable<? super T>> Outcome<T> extremeOfAll(
            Expression.Aggregate node, Function<Situation, Meaning<T>> meaning) {
        if (situation.population().isEmpty()) {
            return empty();
        }
        Outcome<List<T>> values = values(node.operands().get(0), meaning);
        return values.determined()
                ? Outcome.of(Extremes.of(values.value().get(), node.statistic() == Statistic.GREATEST))
                : Outcome.undetermined(values.reasons());
    }

    private Outcome<Rational> quantile(Expression operand, BigDecimal fraction) {
        Outcome<List<Rational>> values = values(operand, Situation::numbers);
        if (!values.determined()) {
            return Outcome.undetermined(values.reasons());
        }
        List<Rational> ordered = values.value().get().stream().sorted().toList();
        Rational place = Rational.of(fraction).times(Rational.of(ordered.size() - 1L));
        Rational whole = place.floor();
        int below = whole.numerator().intValueExact();
        int above = Math.min(below + 1, ordered.size() - 1);
        Rational step = ordered.get(above).minus(ordered.get(below));
        return Outcome.of(ordered.get(below).plus(step.times(place.minus(whole))));
    }

    private Outcome<Rational> weightedMean(Expression operand, Expression weight) {
        Outcome<List<Rational>> weights = positive(weight);
        Outcome<List<Rational>> values = values(operand, Situation::numbers);
        if (!weights.determined() || !values.determined()) {
            return Outcome.undetermined(Meaning.joined(values, weights));
        }
        Rational products = Rational.ZERO;
        for (int i = 0; i < situation.population().size(); i++) {
            products = products.plus(
                    values.value().get().get(i).times(weights.value().get().get(i)));
        }
        return Outcome.of(products.over(total(weights.value().get())));
    }

    private Outcome<List<Rational>> positive(Expression weight) {
        Outcome<List<Rational>> weights = values(weight, Situation::numbers);
        boolean positive =
                !weights.determined() || weights.value().get().stream().allMatch(value -> value.signum() > 0);
        return positive
                ? weights
                : Outcome.undetermined(List.of(new Reason(Reason.Code.WEIGHT_NOT_POSITIVE, Printer.text(weight))));
    }

    private Outcome<Rational> squareOfVariation(Expression.Aggregate node) {
        if (situation.population().isEmpty()) {
            return empty();
        }
        Expression total = node.operands().get(0);
        Outcome<List<Rational>> totals = values(total, Situation::numbers);
        Outcome<List<Rational>> weights = positive(node.operands().get(1));
        List<Reason> reasons = new ArrayList<>(Meaning.joined(totals, weights));
        if (totals.determined() && total(totals.value().get()).signum() <= 0) {
            reasons.add(new Reason(Reason.Code.MEAN_NOT_POSITIVE, Printer.text(total)));
        }
        if (!reasons.isEmpty()) {
            return Outcome.undetermined(reasons);
        }
        Rational squares = Rational.ZERO;
        for (int i = 0; i < situation.population().size(); i++) {
            Rational x = totals.value().get().get(i);
            squares = squares.plus(x.times(x).over(weights.value().get().get(i)));
        }
        Rational sum = total(totals.value().get());
        return Outcome.of(
                total(weights.value().get()).times(squares).over(sum.times(sum)).minus(Rational.ONE));
    }
}
