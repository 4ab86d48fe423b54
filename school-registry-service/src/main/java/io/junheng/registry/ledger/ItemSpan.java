package io.junheng.registry.ledger;

import java.time.LocalDate;

/** From when to when an item lasts (条目期间): {@code lastYear} is the newest year it was carried into; the end is null while it lasts. */
record ItemSpan(int year, int lastYear, LocalDate openedOn, LocalDate closedOn, Integer closedYear) {

    static ItemSpan from(int year, LocalDate day) {
        return new ItemSpan(year, year, day, null, null);
    }

    ItemSpan carriedInto(int newYear) {
        return new ItemSpan(year, Math.max(lastYear, newYear), openedOn, closedOn, closedYear);
    }

    ItemSpan endedOn(LocalDate day, int inYear) {
        LocalDate end = day.isBefore(openedOn) ? openedOn : day;
        return new ItemSpan(year, Math.max(lastYear, inYear), openedOn, end, Math.max(year, inYear));
    }
}
