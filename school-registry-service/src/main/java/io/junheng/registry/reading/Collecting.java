package io.junheng.registry.reading;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.problem.Violation;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads several values and keeps every refusal, so that a caller is told all of them at once (一次报告全部错误). */
public final class Collecting {

    private final Problems problems = new Problems();

    /** One that knows what this one knows; what is added to either stays unknown to the other. */
    public Collecting copy() {
        Collecting copy = new Collecting();
        for (Violation violation : problems.violations()) {
            copy.problems.add(
                    violation.pointer(), violation.type(), violation.args().toArray());
        }
        return copy;
    }

    /** The value that {@code reading} gives, or null when it was refused; the refusal is kept at {@code pointer}. */
    public <T> T read(String pointer, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem refused) {
            refuse(pointer, refused);
            return null;
        }
    }

    /** Keeps a refusal at {@code pointer}. */
    public void refuse(String pointer, Problem refused) {
        for (Violation violation : refused.violations()) {
            problems.add(pointer, violation.type(), violation.args().toArray());
        }
    }

    /** As {@link #read(String, Supplier)}; null and blank stay null and are no error. */
    public <T> T readIfPresent(String pointer, String text, Function<String, T> reading) {
        return text == null || text.isBlank() ? null : read(pointer, () -> reading.apply(text));
    }

    public Problems problems() {
        return problems;
    }

    /** Whether nothing has been refused so far. */
    public boolean clean() {
        return problems.isEmpty();
    }
}
