package io.junheng.benchmarks;

/** How much is measured: short for a look (under five minutes together), full for figures to rely on (under an hour). */
enum Scale {
    SHORT(0.05, 3, 8),
    FULL(1, 3, 30);

    private final double fraction;
    private final int repetitions;
    private final int seconds;

    Scale(double fraction, int repetitions, int seconds) {
        this.fraction = fraction;
        this.repetitions = repetitions;
        this.seconds = seconds;
    }

    /** The part of the nation that is imported. */
    double fraction() {
        return fraction;
    }

    /** How often something short is repeated. */
    int repetitions() {
        return repetitions;
    }

    /** How long a load lasts. */
    int seconds() {
        return seconds;
    }
}
