package io.junheng.indicator.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides a limit on the mean of several variations among them at least cost (差异系数限额分配). What it costs to bring one variation below a limit rises ever faster as the limit
 * falls; so what is too much is taken off in small equal portions, each from the variation where it costs least, and no other division into such portions is cheaper.
 * When every variation is within its share, the mean is within its limit.
 */
final class Allotment {

    /** Into so many portions what is too much is divided. */
    private static final int PORTIONS = 24;

    private static final double MARGIN = 1e-9;
    private static final int DECIMALS = 12;

    private final List<List<Balancing.Point>> parts;
    private final double[] shares;
    private final double[] costs;

    private Allotment(List<List<Balancing.Point>> parts) {
        this.parts = parts;
        this.shares = parts.stream()
                .mapToDouble(points -> new Spread(points, BigDecimal.ONE).variation() + MARGIN)
                .toArray();
        this.costs = new double[parts.size()];
    }

    /** The limit of each variation, null where it may stay as it is; nothing when the mean is within its limit already, or cannot be brought there. */
    static Optional<List<BigDecimal>> of(List<List<Balancing.Point>> parts, BigDecimal mean) {
        return new Allotment(parts).divided(mean.doubleValue() * parts.size());
    }

    private Optional<List<BigDecimal>> divided(double budget) {
        double tooMuch = -budget;
        for (double share : shares) {
            tooMuch += share;
        }
        if (!(tooMuch > parts.size() * MARGIN)) {
            return Optional.empty();
        }
        boolean[] moved = new boolean[shares.length];
        double[] next = new double[shares.length];
        double portion = tooMuch / PORTIONS;
        for (int i = 0; i < next.length; i++) {
            next[i] = cost(i, shares[i] - portion);
        }
        for (int taken = 0; taken < PORTIONS; taken++) {
            int cheapest = cheapest(next);
            if (Double.isInfinite(next[cheapest])) {
                return Optional.empty();
            }
            shares[cheapest] -= portion;
            costs[cheapest] = next[cheapest];
            next[cheapest] = cost(cheapest, shares[cheapest] - portion);
            moved[cheapest] = true;
        }
        List<BigDecimal> limits = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            limits.add(moved[i] ? BigDecimal.valueOf(shares[i]).setScale(DECIMALS, RoundingMode.FLOOR) : null);
        }
        return Optional.of(limits);
    }

    private int cheapest(double[] next) {
        int cheapest = 0;
        for (int i = 1; i < next.length; i++) {
            if (next[i] - costs[i] < next[cheapest] - costs[cheapest]) {
                cheapest = i;
            }
        }
        return cheapest;
    }

    private double cost(int part, double limit) {
        return limit <= 0
                ? Double.POSITIVE_INFINITY
                : new Balancing(parts.get(part), BigDecimal.valueOf(limit))
                        .plan()
                        .map(Balancing.Plan::cost)
                        .orElse(Double.POSITIVE_INFINITY);
    }
}
