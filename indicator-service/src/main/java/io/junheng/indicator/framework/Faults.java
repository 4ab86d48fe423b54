package io.junheng.indicator.framework;

import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.kit.problem.ProblemType;
import io.junheng.kit.problem.Problems;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is wrong with a framework so far, and the questions that every part of it is asked. */
final class Faults {

    private static final int MOST_ENTRIES = 500;

    private final Problems problems = new Problems();

    void throwIfAny() {
        problems.throwIfAny();
    }

    void add(String pointer, ProblemType type, Object... args) {
        problems.add(pointer, type, args);
    }

    void require(boolean holds, String pointer, ProblemType type, Object... args) {
        problems.require(holds, pointer, type, args);
    }

    boolean text(String value, String pointer) {
        boolean given = value != null && !value.isBlank() && value.length() <= 10_000;
        problems.require(given, pointer, FrameworkProblem.VALUE_MISSING);
        return given;
    }

    boolean choice(String value, Set<String> known, String pointer) {
        if (!text(value, pointer)) {
            return false;
        }
        boolean one = known.contains(value);
        problems.require(
                one,
                pointer,
                FrameworkProblem.CHOICE_UNKNOWN,
                value,
                String.join(", ", known.stream().sorted().toList()));
        return one;
    }

    boolean reference(String value, Collection<String> known, String pointer) {
        if (!text(value, pointer)) {
            return false;
        }
        boolean there = known.contains(value);
        problems.require(there, pointer, FrameworkProblem.REFERENCE_UNKNOWN, value, String.join(", ", known));
        return there;
    }

    <T> void unique(List<T> entries, Function<T, String> key, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String value = key.apply(entries.get(i));
            if (value != null && !seen.add(value)) {
                problems.add(pointer + "/" + i, FrameworkProblem.TAKEN, value);
            }
        }
    }

    void range(Integer number, int least, int most, String pointer) {
        if (number == null) {
            problems.add(pointer, FrameworkProblem.VALUE_MISSING);
        } else {
            problems.require(
                    number >= least && number <= most,
                    pointer,
                    FrameworkProblem.NUMBER_OUT_OF_RANGE,
                    number,
                    least,
                    most);
        }
    }

    void positive(BigDecimal number, String pointer) {
        problems.require(
                number == null || number.signum() > 0,
                pointer,
                FrameworkProblem.NUMBER_OUT_OF_RANGE,
                number,
                "> 0",
                "…");
    }

    void notNegative(BigDecimal number, String pointer) {
        problems.require(
                number == null || number.signum() >= 0, pointer, FrameworkProblem.NUMBER_OUT_OF_RANGE, number, 0, "…");
    }

    /** From 0 to the most there can be, where that is known. */
    void within(BigDecimal number, BigDecimal most, String pointer) {
        problems.require(
                number == null || (number.signum() >= 0 && (most == null || number.compareTo(most) <= 0)),
                pointer,
                FrameworkProblem.NUMBER_OUT_OF_RANGE,
                number,
                0,
                most == null ? "…" : most);
    }

    /** Between one entry and as many as anybody needs. */
    void some(List<?> entries, String pointer) {
        range(entries.size(), 1, MOST_ENTRIES, pointer);
    }

    /** As many entries as anybody needs, or none. */
    void any(List<?> entries, String pointer) {
        range(entries.size(), 0, MOST_ENTRIES, pointer);
    }

    void name(String name, String pointer) {
        problems.require(
                name != null && name.matches("[A-Za-z][A-Za-z0-9_]{0,59}"), pointer, FrameworkProblem.NAME_MALFORMED);
    }

    Optional<Unit> unit(String unit, String pointer) {
        if (!text(unit, pointer)) {
            return Optional.empty();
        }
        Optional<Unit> known = Units.standard().find(unit);
        problems.require(known.isPresent(), pointer, FrameworkProblem.UNIT_UNKNOWN, unit);
        return known;
    }
}
