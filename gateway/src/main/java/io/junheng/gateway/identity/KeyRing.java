package io.junheng.gateway.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The signing keys there are, and what each is for at a moment (密钥环). A new key is published well before it signs, so that every service knows it by then;
 * an old one stays published until the last token it signed has expired.
 */
record KeyRing(List<SigningKey> keys) {

    /** How long a service may take to notice a new key; longer than the interval at which it reads the key set anew. */
    static final Duration NOTICE = Duration.ofMinutes(30);

    /** How long a key stays published after its successor took over; longer than any token lives. */
    static final Duration AFTERGLOW = Duration.ofMinutes(10);

    KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(SigningKey::signsFrom)).toList();
    }

    /** The key that signs at {@code now}. */
    Optional<SigningKey> signing(Instant now) {
        return keys.stream().filter(key -> !key.signsFrom().isAfter(now)).reduce((older, newer) -> newer);
    }

    /** The keys by which a token may have to be verified at {@code now} or soon. */
    List<SigningKey> published(Instant now) {
        return keys.stream().filter(key -> !isSpent(key, now)).toList();
    }

    /** Keys that nobody needs any more. */
    List<SigningKey> spent(Instant now) {
        return keys.stream().filter(key -> isSpent(key, now)).toList();
    }

    /** When the next key must begin to sign, if it has to be made at {@code now}: at once for the first. */
    Optional<Instant> successorDue(Instant now, Duration lifetime) {
        if (keys.isEmpty()) {
            return Optional.of(now);
        }
        Instant due = keys.get(keys.size() - 1).signsFrom().plus(lifetime);
        if (due.minus(NOTICE).isAfter(now)) {
            return Optional.empty();
        }
        Instant earliest = now.plus(NOTICE);
        return Optional.of(due.isBefore(earliest) ? earliest : due);
    }

    private boolean isSpent(SigningKey key, Instant now) {
        return keys.stream()
                .filter(other -> other.signsFrom().isAfter(key.signsFrom()))
                .anyMatch(successor -> successor.signsFrom().plus(AFTERGLOW).isBefore(now));
    }
}
