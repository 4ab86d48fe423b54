package io.junheng.indicator.gap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The least change of one number, in whole steps, that meets a condition (最小变动). It is found by doubling and halving, and is the least where the condition
 * holds from some change on; otherwise it is one that meets it while one step less does not.
 */
final class LeastChange {

    private static final BigInteger MOST_STEPS = BigInteger.TWO.pow(40);

    private LeastChange() {}

    /** So much more. */
    static Optional<BigDecimal> up(BigDecimal step, Predicate<BigDecimal> meets) {
        return least(step, MOST_STEPS, meets);
    }

    /** So many more, at most {@code most}. */
    static Optional<BigDecimal> upTo(long most, Predicate<BigDecimal> meets) {
        return least(BigDecimal.ONE, BigInteger.valueOf(most), meets);
    }

    /** So much less, as a positive number, of a number that stays at least 0. */
    static Optional<BigDecimal> down(BigDecimal step, BigDecimal now, Predicate<BigDecimal> meets) {
        return least(step, now.divideToIntegralValue(step).toBigInteger(), less -> meets.test(less.negate()));
    }

    private static Optional<BigDecimal> least(BigDecimal step, BigInteger most, Predicate<BigDecimal> meets) {
        if (most.signum() <= 0) {
            return Optional.empty();
        }
        BigInteger fails = BigInteger.ZERO;
        BigInteger reach = BigInteger.ONE;
        while (!meets.test(amount(step, reach))) {
            if (reach.equals(most)) {
                return Optional.empty();
            }
            fails = reach;
            reach = reach.shiftLeft(1).min(most);
        }
        while (reach.subtract(fails).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = fails.add(reach).shiftRight(1);
            if (meets.test(amount(step, middle))) {
                reach = middle;
            } else {
                fails = middle;
            }
        }
        return Optional.of(amount(step, reach));
    }

    private static BigDecimal amount(BigDecimal step, BigInteger steps) {
        BigDecimal amount = step.multiply(new BigDecimal(steps)).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
