package io.junheng.indicator.explanation;

import io.junheng.expressions.Element;
import io.junheng.expressions.Formula;
import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Finds how many whole steps more (or less) of one figure make the difference, by trying: exact, and true for any formula that rises with the figure. */
final class GapSearch {

    private static final BigInteger MOST_STEPS = BigInteger.TWO.pow(50);

    private static final int DECIMALS = 6;

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
        if (frame.value(figure) == null || meets(BigDecimal.ZERO)) {
            return Optional.empty();
        }
        BigInteger reach = BigInteger.ONE;
        while (!meets(amount(reach))) {
            reach = reach.shiftLeft(1);
            if (reach.compareTo(MOST_STEPS) > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(plain(amount(first(reach.shiftRight(1), reach))));
    }

    /** The least value of the figure, in whole steps from what it is, that meets the condition. */
    Optional<BigDecimal> least() {
        BigDecimal now = frame.value(figure);
        if (now == null) {
            return Optional.empty();
        }
        if (!meets(BigDecimal.ZERO)) {
            return shortfall().map(now::add).map(GapSearch::plain);
        }
        BigInteger most = now.divideToIntegralValue(step).toBigInteger();
        BigInteger reach = BigInteger.ONE;
        while (reach.compareTo(most) <= 0 && meets(amount(reach.negate()))) {
            reach = reach.shiftLeft(1);
        }
        if (reach.compareTo(most) > 0) {
            return Optional.empty();
        }
        BigInteger first = first(reach.negate(), reach.shiftRight(1).negate());
        return Optional.of(plain(now.add(amount(first))));
    }

    /** Where between two steps the condition begins to be met, to {@value #DECIMALS} decimals; {@code least} is the first step that meets it. */
    BigDecimal turningPoint(BigDecimal least) {
        BigDecimal now = frame.value(figure);
        BigDecimal fails = least.subtract(step);
        BigDecimal meets = least;
        BigDecimal fine = BigDecimal.ONE.movePointLeft(DECIMALS + 2);
        while (meets.subtract(fails).compareTo(fine) > 0) {
            BigDecimal middle = fails.add(meets).divide(BigDecimal.valueOf(2));
            if (meets(middle.subtract(now))) {
                meets = middle;
            } else {
                fails = middle;
            }
        }
        return plain(meets.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The first number of steps that meets, when {@code fails} does not and {@code meets} does. */
    private BigInteger first(BigInteger fails, BigInteger meets) {
        BigInteger low = fails;
        BigInteger high = meets;
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (meets(amount(middle))) {
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

    private boolean meets(BigDecimal addition) {
        return Interpreter.condition(
                        condition,
                        element -> element.equals(figure) ? frame.value(element).add(addition) : frame.value(element))
                .value()
                .orElse(false);
    }
}
