package io.junheng.expressions;

import io.junheng.expressions.Expression.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * The reference meaning of the language (参考解释器): exact fractions throughout, so a comparison at a boundary is right to the last digit. Only the value of
 * a {@code cv} is a root and is cut after 30 decimals; comparing one compares the squares and stays exact. SQL compiled by {@link SqlCompiler} gives the
 * same.
 */
public final class Interpreter {

    private Interpreter() {}

    /** The number that the formula gives for one subject. */
    public static Outcome<Rational> number(Formula formula, Frame frame) {
        return new Numbers(List.of(frame), frame, 0).of(formula.expression());
    }

    /** Whether the condition holds for one subject. */
    public static Outcome<Boolean> condition(Formula formula, Frame frame) {
        return new Numbers(List.of(frame), frame, 0).conditions().of(formula.expression());
    }

    /** The number that the formula gives for a population. */
    public static Outcome<Rational> number(Formula formula, List<Frame> population) {
        return new Numbers(population, null, 0).of(formula.expression());
    }

    /** Whether the condition holds for a population. */
    public static Outcome<Boolean> condition(Formula formula, List<Frame> population) {
        return new Numbers(population, null, 0).conditions().of(formula.expression());
    }

    private abstract static class Kind<T> extends Misplaced<Outcome<T>> {

        Outcome<T> of(Expression expression) {
            return expression.accept(this);
        }

        @Override
        public Outcome<T> defined(Expression.Defined node) {
            return of(node.body());
        }
    }

    private static final class Conditions extends Kind<Boolean> {

        private final Numbers numbers;

        Conditions(Numbers numbers) {
            this.numbers = numbers;
        }

        @Override
        public Outcome<Boolean> truth(Expression.Truth node) {
            return Outcome.of(node.value());
        }

        @Override
        public Outcome<Boolean> comparison(Expression.Comparison node) {
            boolean roots = SqlCompiler.isRoot(node.left()) || SqlCompiler.isRoot(node.right());
            Outcome<Rational> left = roots ? numbers.signedSquare(node.left()) : numbers.of(node.left());
            Outcome<Rational> right = roots ? numbers.signedSquare(node.right()) : numbers.of(node.right());
            if (!left.determined() || !right.determined()) {
                return Outcome.undetermined(joined(left, right));
            }
            int comparison = left.value().get().compareTo(right.value().get());
            return Outcome.of(node.relation().holds(comparison));
        }

        @Override
        public Outcome<Boolean> not(Expression.Not node) {
            Outcome<Boolean> operand = of(node.operand());
            return operand.determined() ? Outcome.of(!operand.value().get()) : operand;
        }

        @Override
        public Outcome<Boolean> logical(Expression.Logical node) {
            Outcome<Boolean> left = of(node.left());
            Outcome<Boolean> right = of(node.right());
            Boolean decisive = !node.conjunction();
            if (left.value().filter(decisive::equals).isPresent()
                    || right.value().filter(decisive::equals).isPresent()) {
                return Outcome.of(decisive);
            }
            return left.determined() && right.determined()
                    ? Outcome.of(node.conjunction())
                    : Outcome.undetermined(joined(left, right));
        }
    }

    private static List<Reason> joined(Outcome<?>... outcomes) {
        return Arrays.stream(outcomes)
                .flatMap(outcome -> outcome.reasons().stream())
                .distinct()
                .toList();
    }

    private static final class Numbers extends Kind<Rational> {

        private final List<Frame> population;
        private final Frame frame;
        private final int yearsBack;

        Numbers(List<Frame> population, Frame frame, int yearsBack) {
            this.population = population;
            this.frame = frame;
            this.yearsBack = yearsBack;
        }

        Conditions conditions() {
            return new Conditions(this);
        }

        @Override
        public Outcome<Rational> literal(Expression.Literal node) {
            return Outcome.of(Rational.of(node.value()));
        }

        @Override
        public Outcome<Rational> figure(Expression.Figure node) {
            Element element = new Element(node.name(), yearsBack);
            return frame.value(element) == null
                    ? Outcome.undetermined(List.of(Reason.missing(element)))
                    : Outcome.of(Rational.of(frame.value(element)));
        }

        @Override
        public Outcome<Rational> negation(Expression.Negation node) {
            Outcome<Rational> operand = of(node.operand());
            return operand.determined() ? Outcome.of(operand.value().get().negated()) : operand;
        }

        @Override
        public Outcome<Rational> arithmetic(Expression.Arithmetic node) {
            Outcome<Rational> left = of(node.left());
            Outcome<Rational> right = of(node.right());
            if (node.operator() == Expression.Operator.DIVIDE
                    && right.value().filter(value -> value.signum() == 0).isPresent()) {
                List<Reason> reasons = new ArrayList<>(left.reasons());
                reasons.add(new Reason(Reason.Code.ZERO_DENOMINATOR, Printer.text(node.right())));
                return Outcome.undetermined(reasons);
            }
            if (!left.determined() || !right.determined()) {
                return Outcome.undetermined(joined(left, right));
            }
            BinaryOperator<Rational> operation = switch (node.operator()) {
                case ADD -> Rational::plus;
                case SUBTRACT -> Rational::minus;
                case MULTIPLY -> Rational::times;
                case DIVIDE -> Rational::over;
            };
            return Outcome.of(operation.apply(left.value().get(), right.value().get()));
        }

        @Override
        public Outcome<Rational> conversion(Expression.Conversion node) {
            Outcome<Rational> operand = of(node.operand());
            return operand.determined() ? Outcome.of(operand.value().get().times(node.factor())) : operand;
        }

        @Override
        public Outcome<Rational> choice(Expression.Choice node) {
            Outcome<Boolean> condition = conditions().of(node.condition());
            if (!condition.determined()) {
                return Outcome.undetermined(condition.reasons());
            }
            return of(condition.value().get() ? node.then() : node.otherwise());
        }

        @Override
        public Outcome<Rational> extreme(Expression.Extreme node) {
            List<Outcome<Rational>> operands =
                    node.operands().stream().map(this::of).toList();
            if (!operands.stream().allMatch(Outcome::determined)) {
                return Outcome.undetermined(joined(operands.toArray(Outcome<?>[]::new)));
            }
            return operands.stream()
                    .map(operand -> operand.value().get())
                    .reduce((a, b) -> a.compareTo(b) >= 0 == node.greatest() ? a : b)
                    .map(Outcome::of)
                    .orElseThrow();
        }

        @Override
        public Outcome<Rational> previous(Expression.Previous node) {
            return new Numbers(population, frame, yearsBack + 1).of(node.operand());
        }

        @Override
        public Outcome<Rational> growth(Expression.Growth node) {
            return of(node.expanded());
        }

        @Override
        public Outcome<Rational> aggregate(Expression.Aggregate node) {
            if (node.statistic() == Statistic.CV) {
                Outcome<Rational> square = squareOfCv(node);
                return square.determined() ? Outcome.of(square.value().get().root()) : square;
            }
            return switch (node.statistic()) {
                case SUM -> population.isEmpty() ? empty() : sum(node.operands().get(0));
                case MEAN -> mean(node);
                case COUNT ->
                    node.operands().isEmpty()
                            ? Outcome.of(Rational.of(population.size()))
                            : count(node.operands().get(0));
                default -> share(node.operands().get(0));
            };
        }

        private static Outcome<Rational> empty() {
            return Outcome.undetermined(List.of(new Reason(Reason.Code.EMPTY_POPULATION, "")));
        }

        private static Outcome<Rational> undeterminedMembers(Expression operand) {
            return Outcome.undetermined(List.of(new Reason(Reason.Code.UNDETERMINED_MEMBERS, Printer.text(operand))));
        }

        private Numbers member(Frame member) {
            return new Numbers(population, member, yearsBack);
        }

        private Outcome<Rational> sum(Expression operand) {
            Rational sum = Rational.ZERO;
            for (Frame member : population) {
                Outcome<Rational> value = member(member).of(operand);
                if (!value.determined()) {
                    return undeterminedMembers(operand);
                }
                sum = sum.plus(value.value().get());
            }
            return Outcome.of(sum);
        }

        private Outcome<Rational> count(Expression condition) {
            long count = 0;
            for (Frame member : population) {
                Outcome<Boolean> holds = member(member).conditions().of(condition);
                if (!holds.determined()) {
                    return undeterminedMembers(condition);
                }
                count += holds.value().get() ? 1 : 0;
            }
            return Outcome.of(Rational.of(count));
        }

        private Outcome<Rational> share(Expression condition) {
            if (population.isEmpty()) {
                return empty();
            }
            Outcome<Rational> count = count(condition);
            return count.determined() ? Outcome.of(count.value().get().over(Rational.of(population.size()))) : count;
        }

        private Outcome<Rational> mean(Expression.Aggregate node) {
            if (population.isEmpty()) {
                return empty();
            }
            Expression value = node.operands().get(0);
            if (node.operands().size() == 1) {
                Outcome<Rational> sum = sum(value);
                return sum.determined() ? Outcome.of(sum.value().get().over(Rational.of(population.size()))) : sum;
            }
            Expression weight = node.operands().get(1);
            Outcome<Rational> weights = positiveSum(weight);
            Outcome<Rational> values = sum(value);
            if (!weights.determined() || !values.determined()) {
                return Outcome.undetermined(joined(values, weights));
            }
            Rational total = Rational.ZERO;
            for (Frame member : population) {
                Rational x = member(member).of(value).value().get();
                total = total.plus(x.times(member(member).of(weight).value().get()));
            }
            return Outcome.of(total.over(weights.value().get()));
        }

        private Outcome<Rational> positiveSum(Expression weight) {
            Outcome<Rational> sum = sum(weight);
            boolean positive = !sum.determined()
                    || population.stream()
                            .allMatch(member ->
                                    member(member).of(weight).value().get().signum() > 0);
            return positive
                    ? sum
                    : Outcome.undetermined(List.of(new Reason(Reason.Code.WEIGHT_NOT_POSITIVE, Printer.text(weight))));
        }

        /** W·Σ(x²/w)/X² − 1, which is the square of the weighted coefficient of variation. */
        private Outcome<Rational> squareOfCv(Expression.Aggregate node) {
            if (population.isEmpty()) {
                return empty();
            }
            Expression total = node.operands().get(0);
            Expression weight = node.operands().get(1);
            Outcome<Rational> totals = sum(total);
            Outcome<Rational> weights = positiveSum(weight);
            List<Reason> reasons = new ArrayList<>(joined(totals, weights));
            if (totals.value().filter(sum -> sum.signum() <= 0).isPresent()) {
                reasons.add(new Reason(Reason.Code.MEAN_NOT_POSITIVE, Printer.text(total)));
            }
            if (!reasons.isEmpty()) {
                return Outcome.undetermined(reasons);
            }
            Rational squares = Rational.ZERO;
            for (Frame member : population) {
                Rational x = member(member).of(total).value().get();
                squares = squares.plus(
                        x.times(x).over(member(member).of(weight).value().get()));
            }
            Rational sum = totals.value().get();
            return Outcome.of(
                    weights.value().get().times(squares).over(sum.times(sum)).minus(Rational.ONE));
        }

        private Outcome<Rational> signedSquare(Expression expression) {
            if (SqlCompiler.isRoot(expression)) {
                return squareOfCv(SqlCompiler.rootOf(expression));
            }
            Outcome<Rational> value = of(expression);
            return value.determined()
                    ? Outcome.of(
                            value.value().get().times(absolute(value.value().get())))
                    : value;
        }

        private static Rational absolute(Rational value) {
            return value.signum() < 0 ? value.negated() : value;
        }
    }
}
