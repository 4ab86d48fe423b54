package io.junheng.benchmarks;

import java.util.Map;

/**
 * What the machine or a part of it could do at best (极限), for the figures it bounds.
 *
 * @param words what was done
 * @param unit of the value: something a second, or a time
 */
record Limit(String words, double value, String unit) {

    /** For figures that nothing of the kind bounds. */
    static final Limit NONE = new Limit("", 0, "");

    private static final Map<String, Double> MILLIS = Map.of("s", 1_000.0, "ms", 1.0, "µs", 0.001);

    /** Whether both are rates of things, amounts of bytes a second, or times. */
    boolean bounds(String other) {
        return kind(unit).equals(kind(other)) && !kind(other).isEmpty();
    }

    /** How near a figure in this unit comes: 1 is as good as the limit. */
    double share(double figure, String figureUnit) {
        if (MILLIS.containsKey(unit)) {
            return value * MILLIS.get(unit) / (figure * MILLIS.get(figureUnit));
        }
        return figure / value;
    }

    private static String kind(String unit) {
        if (MILLIS.containsKey(unit)) {
            return "time";
        }
        if (!unit.endsWith("/s")) {
            return "";
        }
        return unit.startsWith("MiB") ? "bytes" : "things";
    }
}
