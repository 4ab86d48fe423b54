package io.junheng.registry.parameter;

import java.time.LocalDate;

/** A value and the days on which it applies (取值期间): from {@code from} to {@code to} inclusive, without end when that is null. */
public record Period(LocalDate from, LocalDate to, Object value) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean meets(Period other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    PeriodView view() {
        return new PeriodView(from.toString(), to == null ? null : to.toString(), wire(value));
    }

    /** The value as JSON has it. */
    static Object wire(Object value) {
        return value instanceof LocalDate day ? day.toString() : value;
    }
}
