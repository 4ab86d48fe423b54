package io.junheng.expressions;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A unit (计量单位): symbols of the catalogue with their powers, such as {@code 人/百人} or {@code 元/人}. Two units are equal only when they are
 * written with the same symbols; 元 and 万元 measure the same thing and are still different units, and percentage points are not per cent.
 */
public final class Unit {

    /** No unit: a pure number or ratio, written {@code 1}. */
    public static final Unit NONE = new Unit(new TreeMap<>());

    private final SortedMap<Symbol, Integer> powers;

    private Unit(SortedMap<Symbol, Integer> powers) {
        this.powers = Collections.unmodifiableSortedMap(powers);
    }

    /** One entry of the catalogue: {@code factor} times {@code base}; an empty base is a pure number. */
    record Symbol(String name, String base, Rational factor, String zh, String en) implements Comparable<Symbol> {
        @Override
        public int compareTo(Symbol other) {
            return name.compareTo(other.name);
        }
    }

    static Unit of(Symbol symbol) {
        return new Unit(new TreeMap<>(Map.of(symbol, 1)));
    }

    Unit times(Unit other) {
        return combined(other, 1);
    }

    Unit over(Unit other) {
        return combined(other, -1);
    }

    private Unit combined(Unit other, int sign) {
        TreeMap<Symbol, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((symbol, power) -> sum.merge(symbol, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new Unit(sum);
    }

    boolean isNone() {
        return powers.isEmpty();
    }

    boolean is(String symbol) {
        return powers.size() == 1 && powers.firstKey().name().equals(symbol) && powers.get(powers.firstKey()) == 1;
    }

    /** Whether both measure the same thing, so that one can be converted to the other. */
    public boolean measuresSameAs(Unit other) {
        return bases().equals(other.bases());
    }

    /** What a number in this unit is multiplied by to be in the other; the two measure the same thing. */
    Rational factorTo(Unit other) {
        return scale().over(other.scale());
    }

    private Map<String, Integer> bases() {
        Map<String, Integer> bases = new TreeMap<>();
        powers.forEach((symbol, power) -> {
            if (!symbol.base().isEmpty()) {
                bases.merge(symbol.base(), power, Integer::sum);
            }
        });
        bases.values().removeIf(power -> power == 0);
        return bases;
    }

    private Rational scale() {
        Rational scale = Rational.ONE;
        for (Map.Entry<Symbol, Integer> entry : powers.entrySet()) {
            for (int i = 0; i < Math.abs(entry.getValue()); i++) {
                scale = entry.getValue() > 0
                        ? scale.times(entry.getKey().factor())
                        : scale.over(entry.getKey().factor());
            }
        }
        return scale;
    }

    /** As it is written in formulas and packs: {@code 人/百人}, {@code m2/人}, {@code 1}. */
    public String symbol() {
        if (powers.isEmpty()) {
            return "1";
        }
        String above = part(1);
        String below = part(-1);
        return (above.isEmpty() ? "1" : above) + (below.isEmpty() ? "" : "/" + below);
    }

    private String part(int sign) {
        return powers.entrySet().stream()
                .filter(entry -> entry.getValue() * sign > 0)
                .flatMap(entry -> Collections.nCopies(
                        Math.abs(entry.getValue()), entry.getKey().name())
                        .stream())
                .collect(Collectors.joining(sign > 0 ? "·" : "/"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit that && powers.equals(that.powers);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(powers);
    }

    @Override
    public String toString() {
        return symbol();
    }
}
