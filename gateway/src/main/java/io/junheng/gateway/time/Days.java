package io.junheng.gateway.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is (当日), worked out when a day begins instead of for every request. For any thread. */
public final class Days {

    private final ZoneId zone;
    private volatile Day latest;

    /** @param zone whose midnight begins a day */
    public Days(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * One day.
     *
     * @param begins milliseconds since 1970
     * @param ends when the next begins
     */
    public record Day(LocalDate date, long begins, long ends) {

        private boolean holds(long millis) {
            return begins <= millis && millis < ends;
        }

        /** Seconds from {@code millis} until the day is over, a begun one included. */
        public int secondsLeft(long millis) {
            return (int) ((ends - millis + 999) / 1_000);
        }
    }

    /** The day in which a moment lies. */
    public Day at(long millis) {
        Day day = latest;
        if (day == null || !day.holds(millis)) {
            day = of(Instant.ofEpochMilli(millis).atZone(zone).toLocalDate());
            latest = day;
        }
        return day;
    }

    private Day of(LocalDate date) {
        return new Day(date, start(date), start(date.plusDays(1)));
    }

    private long start(LocalDate date) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
