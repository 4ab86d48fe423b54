package io.junheng.gateway.identity;

import io.junheng.gateway.time.Days;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts requests against quotas (配额计量). Each replica counts by itself and hears every second what the others counted ({@link QuotaSharing}), so a client can
 * be ahead of its quota by what the other replicas let through in that second. The minute's quota is a bucket that refills evenly and holds one minute's worth; the day's is counted
 * from midnight in China.
 */
@Singleton
public class QuotaMeter {

    private static final long MINUTE = 60_000;
    private static final int KEPT = 50_000;

    private final Clock clock;
    private final Days days;
    private final ConcurrentMap<String, Used> used = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Used> byAddress = new ConcurrentHashMap<>();

    /** @param clock in whose zone a day begins */
    public QuotaMeter(Clock clock) {
        this.clock = clock;
        this.days = new Days(clock.getZone());
    }

    /**
     * What a request may do.
     *
     * @param policy {@code RateLimit-Policy}, null when there is no quota
     * @param remaining {@code RateLimit}, null when there is no quota
     * @param retryAfterSeconds 0 when the request is allowed
     */
    public record Verdict(String policy, String remaining, int retryAfterSeconds) {

        private static final Verdict UNLIMITED = new Verdict(null, null, 0);
    }

    /** Takes one request off the principal's quota, unless it is spent. */
    public Verdict take(Principal principal) {
        Quota quota = principal.quota();
        if (quota.equals(Quota.NONE)) {
            return Verdict.UNLIMITED;
        }
        if (used.size() >= KEPT) {
            used.clear();
        }
        return used.computeIfAbsent(principal.subject(), first -> new Used()).take(quota);
    }

    /** Takes one request off the quota that {@code address} has for what anybody may read; counted in this replica alone. */
    public Verdict takeFor(String address, Quota quota) {
        if (byAddress.size() >= KEPT) {
            byAddress.clear();
        }
        return byAddress.computeIfAbsent(address, first -> new Used()).take(quota);
    }

    /**
     * What one client used here since it was last shared.
     *
     * @param day in whose total it counts
     */
    record Share(String subject, LocalDate day, int requests) {}

    /** What the clients that called within the last minute used here and nobody else has heard of. */
    List<Share> unshared() {
        List<Share> shares = new ArrayList<>();
        used.forEach((subject, each) -> each.unshared(subject).ifPresent(shares::add));
        return shares;
    }

    /** Takes in that {@code share} was counted and that all replicas together have let {@code total} requests through that day. */
    void shared(Share share, long total) {
        Used each = used.get(share.subject());
        if (each != null) {
            each.shared(share, total);
        }
    }

    /** What one client has used. */
    private final class Used {

        /** In sixty-thousandths of a request: what a quota of one a minute gains in a millisecond. */
        private long minuteLeft = -1;

        private long filledAt;
        private LocalDate day;
        private int dayUsed;
        private int unshared;
        private long total = -1;
        private long lastTaken;
        private Quota known;
        private String policy;

        synchronized Optional<Share> unshared(String subject) {
            return day == null || clock.millis() - lastTaken > MINUTE && unshared == 0
                    ? Optional.empty()
                    : Optional.of(new Share(subject, day, unshared));
        }

        synchronized void shared(Share share, long newTotal) {
            if (!share.day().equals(day)) {
                return;
            }
            unshared -= share.requests();
            if (total >= 0) {
                minuteLeft = Math.max(0, minuteLeft - MINUTE * Math.max(0, newTotal - total - share.requests()));
            }
            total = newTotal;
            dayUsed = (int) Math.min(Integer.MAX_VALUE, newTotal + unshared);
        }

        synchronized Verdict take(Quota quota) {
            long now = clock.millis();
            refill(quota, now);
            Days.Day today = days.at(now);
            if (!today.date().equals(day)) {
                day = today.date();
                dayUsed = 0;
                unshared = 0;
                total = -1;
            }
            int wait = 0;
            if (quota.perMinute() != null && minuteLeft < MINUTE) {
                wait = secondsToGain(MINUTE - minuteLeft, quota);
            }
            if (quota.perDay() != null && dayUsed >= quota.perDay()) {
                wait = Math.max(wait, today.secondsLeft(now));
            }
            if (wait == 0) {
                minuteLeft -= quota.perMinute() == null ? 0 : MINUTE;
                dayUsed++;
                unshared++;
            }
            lastTaken = now;
            return new Verdict(policy(quota), remaining(quota, today.secondsLeft(now)), wait);
        }

        private void refill(Quota quota, long now) {
            if (quota.perMinute() == null) {
                return;
            }
            long full = MINUTE * quota.perMinute();
            minuteLeft = minuteLeft < 0 ? full : Math.min(full, minuteLeft + (now - filledAt) * quota.perMinute());
            filledAt = now;
        }

        private String policy(Quota quota) {
            if (quota != known) {
                String minute = quota.perMinute() == null ? "" : "\"minute\";q=" + quota.perMinute() + ";w=60";
                String daily = quota.perDay() == null ? "" : "\"day\";q=" + quota.perDay() + ";w=86400";
                policy = joined(minute, daily);
                known = quota;
            }
            return policy;
        }

        private String remaining(Quota quota, int dayLeft) {
            String minute = quota.perMinute() == null
                    ? ""
                    : "\"minute\";r=" + minuteLeft / MINUTE + ";t="
                            + secondsToGain(MINUTE * quota.perMinute() - minuteLeft, quota);
            String daily = quota.perDay() == null
                    ? ""
                    : "\"day\";r=" + Math.max(0, quota.perDay() - dayUsed) + ";t=" + dayLeft;
            return joined(minute, daily);
        }

        private static int secondsToGain(long missing, Quota quota) {
            long perSecond = 1_000L * quota.perMinute();
            return (int) ((missing + perSecond - 1) / perSecond);
        }

        private static String joined(String one, String other) {
            return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
        }
    }
}
