package io.junheng.indicator.evaluation;

import io.junheng.expressions.Element;
import io.junheng.expressions.Formula;
import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Finds how many whole steps more (or less) of one figure make the difference, by trying: exact, and true for any formula that rises with the figure. */
final class GapSearch {

    private static final BigInteger MOST_STEPS = BigInteger.TWO.pow(50);

    private final Formula condition;
    private final Frame frame;
    private final Element figure;
    private final BigDecimal step;

    GapSearch(Formula condition, Frame frame, String figure, BigDecimal step) {
        this.condition = condition;
        this.frame = frame;
        this.figure = new Element(figure, 0);
        this.step = step;
    }

    /** The least addition that meets the condition; nothing when it is met, cannot be told, or no addition helps. */
    Optional<BigDecimal> shortfall() {
        if (frame.value(figure) == null || meets(BigInteger.ZERO)) {
            return Optional.empty();
        }
        BigInteger reach = BigInteger.ONE;
        while (!meets(reach)) {
            reach = reach.shiftLeft(1);
            if (reach.compareTo(MOST_STEPS) > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(amount(first(reach.shiftRight(1), reach)));
    }

    /** The least value of the figure, in whole steps from what it is, that meets the condition. */
    Optional<BigDecimal> breakEven() {
        BigDecimal now = frame.value(figure);
        if (now == null) {
            return Optional.empty();
        }
        if (!meets(BigInteger.ZERO)) {
            return shortfall().map(now::add);
        }
        BigInteger most = now.divideToIntegralValue(step).toBigInteger();
        BigInteger reach = BigInteger.ONE;
        while (reach.compareTo(most) <= 0 && meets(reach.negate())) {
            reach = reach.shiftLeft(1);
        }
        if (reach.compareTo(most) > 0) {
            return Optional.empty();
        }
        BigInteger first = first(reach.negate(), reach.shiftRight(1).negate());
        return Optional.of(now.add(amount(first)));
    }

    /** The first number of steps that meets, when {@code fails} does not and {@code meets} does. */
    private BigInteger first(BigInteger fails, BigInteger meets) {
        BigInteger low = fails;
        BigInteger high = meets;
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (meets(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private BigDecimal amount(BigInteger steps) {
        return step.multiply(new BigDecimal(steps));
    }

    private boolean meets(BigInteger steps) {
        BigDecimal addition = amount(steps);
        return Interpreter.condition(
                        condition,
                        element -> element.equals(figure) ? frame.value(element).add(addition) : frame.value(element))
                .value()
                .orElse(false);
    }
}
