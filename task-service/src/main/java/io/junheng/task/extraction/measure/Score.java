package io.junheng.task.extraction.measure;

import java.util.ArrayList;
import java.util.List;

/** Counts of one field: how many values are expected, were found, and are both; and every difference. */
public final class Score {

    private final String field;
    private final List<String> differences = new ArrayList<>();
    private int expected;
    private int found;
    private int right;

    Score(String field) {
        this.field = field;
    }

    /** One value of one thing; null stands for none and counts as a value that must be none. */
    void one(String where, Object expectedValue, Object foundValue) {
        all(where, java.util.Collections.singletonList(expectedValue), java.util.Collections.singletonList(foundValue));
    }

    /** Values of one thing; the order does not count, how often a value occurs does. */
    void all(String where, List<?> expectedValues, List<?> foundValues) {
        List<Object> missing = new ArrayList<>(expectedValues);
        List<Object> surplus = new ArrayList<>();
        for (Object value : foundValues) {
            if (!missing.remove(value)) {
                surplus.add(value);
            }
        }
        expected += expectedValues.size();
        found += foundValues.size();
        right += foundValues.size() - surplus.size();
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            differences.add(where + " " + field + ": missing " + missing + ", surplus " + surplus);
        }
    }

    public String field() {
        return field;
    }

    /** Right of all found; 1 if nothing was found. */
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** Right of all expected; 1 if nothing was expected. */
    public double recall() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    public List<String> differences() {
        return differences;
    }

    /** Whether all that is expected was found, and nothing else. */
    public boolean isPerfect() {
        return differences.isEmpty();
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "%-26s precision %6.2f%%  recall %6.2f%%  (%d right, %d found, %d expected)",
                field,
                100 * precision(),
                100 * recall(),
                right,
                found,
                expected);
    }
}
