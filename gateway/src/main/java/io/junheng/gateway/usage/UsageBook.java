package io.junheng.gateway.usage;

import io.junheng.gateway.time.Days;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the requests of API clients in memory until they are written down (用量登记): by day, resource and kind of answer, and of those that failed the newest ones
 * each. It costs a request two look-ups, and a flood of failures no more memory than a few.
 */
@Singleton
public class UsageBook {

    private static final int MOST_FAILURES = 2_000;
    private static final int LONGEST_PATH = 200;

    private final Clock clock;
    private final Days days;
    private final Map<Slot, LongAdder> counts = new ConcurrentHashMap<>();
    private final Deque<Dated> failures = new ArrayDeque<>();

    /** @param clock in whose zone a day begins */
    public UsageBook(Clock clock) {
        this.clock = clock;
        this.days = new Days(clock.getZone());
    }

    /** What is counted together. {@code outcome} is the first digit of the status. */
    record Slot(String client, LocalDate day, String resource, int outcome) {}

    /** A request that was refused or failed; {@code code} is null when a service refused it. */
    public record Failure(String client, String requestId, String method, String path, int status, String code) {

        public Failure {
            path = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
        }
    }

    /** One answered request. */
    public void count(String client, String resource, int status) {
        LocalDate today = days.at(clock.millis()).date();
        adder(new Slot(client, today, resource, status / 100)).increment();
    }

    /** Keeps a failure, unless too many wait to be written down already. */
    public void failed(Failure failure) {
        synchronized (failures) {
            if (failures.size() < MOST_FAILURES) {
                failures.add(new Dated(failure, clock.instant()));
            }
        }
    }

    /** Takes what was counted since the last time. */
    Map<Slot, Long> drainCounts() {
        Map<Slot, Long> drained = new HashMap<>();
        counts.forEach((slot, adder) -> {
            long requests = adder.sumThenReset();
            if (requests > 0) {
                drained.put(slot, requests);
            } else {
                counts.remove(slot, adder);
            }
        });
        return drained;
    }

    /** Puts back what could not be written down. */
    void restore(Map<Slot, Long> drained) {
        drained.forEach((slot, requests) -> adder(slot).add(requests));
    }

    private LongAdder adder(Slot slot) {
        LongAdder adder = counts.get(slot);
        return adder != null ? adder : counts.computeIfAbsent(slot, first -> new LongAdder());
    }

    /** A failure and when it was. */
    record Dated(Failure failure, Instant at) {}

    /** Takes the failures since the last time. */
    List<Dated> drainFailures() {
        synchronized (failures) {
            List<Dated> drained = new ArrayList<>(failures);
            failures.clear();
            return drained;
        }
    }
}
