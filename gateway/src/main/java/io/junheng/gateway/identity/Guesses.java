package io.junheng.gateway.identity;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts wrong credentials by address (防猜测). An address that has sent too many within a minute is believed only what is known to be good already, until the minute is over; so
 * neither the database nor a signature is asked for whoever guesses, and whoever calls with a good key beside him goes on.
 */
final class Guesses {

    private static final long MINUTE = 60_000;
    private static final long SECOND = 1_000;
    private static final int KEPT = 20_000;

    private final int most;
    private final Clock clock;
    private long lastCleaned;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /** @param most wrong credentials that an address may send within a minute */
    Guesses(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    private record Count(long since, int wrong) {}

    /** Seconds for which nothing new is believed of this address; 0 when it is. */
    int blockedFor(String address) {
        Count count = counts.get(address);
        long left = count == null || count.wrong() < most ? 0 : count.since() + MINUTE - clock.millis();
        return left <= 0 ? 0 : (int) ((left + 999) / 1_000);
    }

    /** Addresses remembered. */
    int remembered() {
        return counts.size();
    }

    void wrong(String address) {
        long now = clock.millis();
        if (counts.size() >= KEPT && !counts.containsKey(address) && !makeRoom(now)) {
            return;
        }
        counts.merge(
                address,
                new Count(now, 1),
                (old, one) -> now - old.since() >= MINUTE ? one : new Count(old.since(), old.wrong() + 1));
    }

    /** Drops what is over, at most once a second; without room, addresses that are not known yet are not counted. */
    private synchronized boolean makeRoom(long now) {
        if (now - lastCleaned >= SECOND) {
            lastCleaned = now;
            counts.values().removeIf(count -> now - count.since() >= MINUTE);
        }
        return counts.size() < KEPT;
    }
}
