package io.junheng.benchmarks;

import java.util.Locale;

/**
 * How much is measured: short for a look (under five minutes together), medium where starting up would hide what is measured, full for figures to rely on (under
 * an hour).
 */
enum Scale {
    SHORT(0.025, 1, 2, 50_000, 8),
    MEDIUM(0.2, 3, 8, 500_000, 150),
    FULL(1, 3, 15, 500_000, 150);

    private final double fraction;
    private final int repetitions;
    private final int seconds;
    private final long warmUp;
    private final int warmUpSeconds;

    Scale(double fraction, int repetitions, int seconds, long warmUp, int warmUpSeconds) {
        this.fraction = fraction;
        this.repetitions = repetitions;
        this.seconds = seconds;
        this.warmUp = warmUp;
        this.warmUpSeconds = warmUpSeconds;
    }

    /** As it is asked for on the command line. */
    String option() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** The part of the nation that is imported. */
    double fraction() {
        return fraction;
    }

    /** How often something short is repeated. */
    int repetitions() {
        return repetitions;
    }

    /**
     * How far the Java processes that are measured compile, ours and peers alike: on two cores the second compiler takes most of the first minutes, so {@code --short} goes without.
     */
    String compilation() {
        return "-XX:TieredStopAtLevel=" + (this == SHORT ? 1 : 4);
    }

    /** How long a load lasts. */
    int seconds() {
        return seconds;
    }

    /** Answers that a server gives before it is measured. */
    long warmUp() {
        return warmUp;
    }

    /** The longest that this may take. */
    int warmUpSeconds() {
        return warmUpSeconds;
    }
}
