package io.junheng.gateway.access;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** Visits that are told as one: the first of them, how many, and when the last came. */
final class Tally<R> {

    private final String id;
    private final R about;
    private final Arrival first;
    private final Instant firstAt;
    private final LongAdder visits = new LongAdder();
    private volatile Instant lastAt;
    private volatile boolean told;

    Tally(String id, R about, Arrival first, Instant firstAt) {
        this.id = id;
        this.about = about;
        this.first = first;
        this.firstAt = firstAt;
        this.lastAt = firstAt;
    }

    void count(Instant at) {
        visits.increment();
        lastAt = at;
    }

    String id() {
        return id;
    }

    R about() {
        return about;
    }

    Arrival first() {
        return first;
    }

    Instant firstAt() {
        return firstAt;
    }

    Instant lastAt() {
        return lastAt;
    }

    long visits() {
        return visits.sum();
    }

    /** Whether the first visit has been told. */
    boolean isTold() {
        return told;
    }

    void told() {
        told = true;
    }
}
