package io.junheng.expressions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** What numbers are: exact fractions. */
final class NumberMeaning extends Meaning<Rational> {

    NumberMeaning(Situation situation) {
        super(situation);
    }

    @Override
    Rational reported(Frame frame, Element element) {
        BigDecimal value = frame.value(element);
        return value == null ? null : Rational.of(value);
    }

    @Override
    Meaning<Rational> in(Situation other) {
        return other.numbers();
    }

    @Override
    public Outcome<Rational> literal(Expression.Literal node) {
        return Outcome.of(Rational.of(node.value()));
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
    public Outcome<Rational> extreme(Expression.Extreme node) {
        return Extremes.of(node, this);
    }

    @Override
    public Outcome<Rational> applied(Expression.Applied node) {
        List<? extends Outcome<?>> operands =
                node.operands().stream().map(situation()::of).toList();
        if (!operands.stream().allMatch(Outcome::determined)) {
            return Outcome.undetermined(joined(operands.toArray(Outcome<?>[]::new)));
        }
        return Outcome.of(AppliedNumbers.of(
                node.function(),
                operands.stream().<Object>map(operand -> operand.value().get()).toList()));
    }

    @Override
    public Outcome<Rational> growth(Expression.Growth node) {
        return of(node.expanded());
    }

    @Override
    public Outcome<Rational> aggregate(Expression.Aggregate node) {
        return new PopulationMeaning(situation()).number(node);
    }

    /** The number times its absolute value, which orders as the numbers do and is a fraction even for a root. */
    Outcome<Rational> signedSquare(Expression expression) {
        if (Roots.isRoot(expression)) {
            return new PopulationMeaning(situation()).squareOfCv(Roots.rootOf(expression));
        }
        Outcome<Rational> value = of(expression);
        return value.determined()
                ? Outcome.of(value.value().get().times(value.value().get().absolute()))
                : value;
    }
}
