package io.junheng.registry.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Typed values by name (取值): {@code BigDecimal} without superfluous zeros, {@code String}, {@code LocalDate}, {@code Boolean} or {@link FileValue}. A value
 * that is not known is absent.
 */
public record Values(SortedMap<String, Object> all) {

    /** No value at all. */
    public static final Values NONE = new Values(new TreeMap<>());

    public Values {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    public static Values of(Map<String, Object> all) {
        return new Values(new TreeMap<>(all));
    }

    /** The value, or null. */
    public Object get(String name) {
        return all.get(name);
    }

    public boolean has(String name) {
        return all.containsKey(name);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The value in its one written form, or null: digits without exponent, {@code 2024-01-31}, {@code true}, a file's hash. */
    public String text(String name) {
        return text(all.get(name));
    }

    /** As {@link #text(String)}, of one value. */
    public static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof FileValue file ? file.sha256() : value == null ? null : value.toString();
    }

    /** These values and those of {@code others}, which go first where both have one. */
    public Values with(Values others) {
        TreeMap<String, Object> both = new TreeMap<>(all);
        both.putAll(others.all);
        return new Values(both);
    }

    /** These values but for {@code names}. */
    public Values without(Collection<String> names) {
        TreeMap<String, Object> rest = new TreeMap<>(all);
        rest.keySet().removeAll(names);
        return new Values(rest);
    }

    /** Only the values of {@code names}. */
    public Values only(Collection<String> names) {
        TreeMap<String, Object> some = new TreeMap<>(all);
        some.keySet().retainAll(names);
        return new Values(some);
    }

    /** Every value in its written form. */
    public SortedMap<String, String> texts() {
        TreeMap<String, String> texts = new TreeMap<>();
        all.forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }
}
