package io.junheng.benchmarks;

/**
 * One measured figure beside what it is measured against in the same run.
 *
 * @param peer what it is compared with, or empty
 * @param ratio value divided by the peer's value; 0 without a peer
 * @param goal the ratio or value that was promised, in words, or empty
 * @param limit what bounds it at best, or {@link Limit#NONE}
 */
record Figure(
        String benchmark,
        String name,
        double value,
        String unit,
        String peer,
        double peerValue,
        double ratio,
        String goal,
        Limit limit) {

    static Figure alone(String benchmark, String name, double value, String unit, String goal, Limit limit) {
        return new Figure(benchmark, name, value, unit, "", 0, 0, goal, limit);
    }

    static Figure against(
            String benchmark,
            String name,
            double value,
            String unit,
            String peer,
            double peerValue,
            String goal,
            Limit limit) {
        return new Figure(benchmark, name, value, unit, peer, peerValue, value / peerValue, goal, limit);
    }

    /** How near it comes to its limit: 1 is as good. */
    double share() {
        return limit.share(value, unit);
    }
}
