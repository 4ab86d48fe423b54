package io.junheng.expressions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue of units (计量单位目录), read from {@code units.tsv}; a new unit is a new line there. */
public final class Units {

    private static final Units STANDARD = read();

    private final Map<String, Unit.Symbol> symbols = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    private Units() {}

    /** The catalogue that all services share. */
    public static Units standard() {
        return STANDARD;
    }

    /** The unit that a text such as {@code 人/百人} or {@code m2/人} names, or nothing when a symbol of it is not in the catalogue. */
    public Optional<Unit> find(String text) {
        if (text.isBlank() || text.length() > 40) {
            return Optional.empty();
        }
        Unit unit = Unit.NONE;
        String[] parts = text.strip().split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            for (String name : parts[i].split("·", -1)) {
                Optional<Unit> factor = symbol(name.strip());
                if (factor.isEmpty()) {
                    return Optional.empty();
                }
                unit = i == 0 ? unit.times(factor.get()) : unit.over(factor.get());
            }
        }
        return Optional.of(unit);
    }

    /** The unit that the text names; unknown symbols are an {@link IllegalArgumentException}. */
    public Unit of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("unknown unit " + text));
    }

    private Optional<Unit> symbol(String name) {
        if (name.equals("1")) {
            return Optional.of(Unit.NONE);
        }
        return Optional.ofNullable(symbols.get(aliases.getOrDefault(name, name)))
                .map(Unit::of);
    }

    Set<String> names() {
        return symbols.keySet();
    }

    private static Units read() {
        Units units = new Units();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Units.class.getResourceAsStream("units.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    units.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return units;
    }

    private void add(String[] cells) {
        symbols.put(
                cells[0],
                new Unit.Symbol(cells[0], cells[1], Rational.of(new BigDecimal(cells[2])), cells[3], cells[4]));
        for (String alias : cells[5].split(",")) {
            if (!alias.isBlank()) {
                aliases.put(alias, cells[0]);
            }
        }
    }
}
