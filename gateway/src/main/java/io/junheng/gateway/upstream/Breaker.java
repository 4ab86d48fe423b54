package io.junheng.gateway.upstream;

import java.util.function.LongSupplier;

/**
 * A circuit breaker (熔断器) for one service, shared by all event loops. {@code threshold} failures in a row open it; while open every call is refused for
 * {@code openMillis}; then one trial call at a time decides whether it closes again.
 */
public final class Breaker {

    private final int threshold;
    private final long openNanos;
    private final LongSupplier nanoTime;

    /** Closed and without failures, as it nearly always is: then nothing is to be decided, and the event loops do not wait for each other. */
    private volatile boolean sound = true;

    private int failures;
    private boolean open;
    private boolean trial;
    private long until;

    public Breaker(int threshold, long openMillis, LongSupplier nanoTime) {
        this.threshold = threshold;
        this.openNanos = openMillis * 1_000_000;
        this.nanoTime = nanoTime;
    }

    /** Whether a call may be made now. Each call that was allowed must end in exactly one of the three methods below. */
    public boolean allow() {
        return sound || decide();
    }

    private synchronized boolean decide() {
        if (!open) {
            return true;
        }
        if (trial || nanoTime.getAsLong() - until < 0) {
            return false;
        }
        trial = true;
        return true;
    }

    /** The service answered, whatever the status. */
    public void succeeded() {
        if (!sound) {
            close();
        }
    }

    private synchronized void close() {
        failures = 0;
        open = false;
        trial = false;
        sound = true;
    }

    /** The service could not be reached, broke off or did not answer in time. */
    public synchronized void failed() {
        sound = false;
        failures++;
        trial = false;
        if (open || failures >= threshold) {
            open = true;
            until = nanoTime.getAsLong() + openNanos;
        }
    }

    /** The call ended for a reason that says nothing about the service, for example because the client went away. */
    public void undecided() {
        if (!sound) {
            endTrial();
        }
    }

    private synchronized void endTrial() {
        trial = false;
    }

    public synchronized boolean isOpen() {
        return open;
    }

    /** Whole seconds until a call can be tried again, at least 1. */
    public synchronized int retryAfterSeconds() {
        long left = open ? until - nanoTime.getAsLong() : 0;
        return (int) Math.max(1, (left + 999_999_999) / 1_000_000_000);
    }
}
