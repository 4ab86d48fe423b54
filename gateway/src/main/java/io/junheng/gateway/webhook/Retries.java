package io.junheng.gateway.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery is tried again (重试间隔): after the pauses in turn, each up to a tenth longer so that not all come back at once, never before the receiver asked. */
final class Retries {

    private final List<Duration> pauses;
    private final RandomGenerator random;

    Retries(List<Duration> pauses, RandomGenerator random) {
        this.pauses = List.copyOf(pauses);
        this.random = random;
    }

    /** When to try again after {@code attempts} in vain, the last one just now; empty when it is to be given up. */
    Optional<Instant> after(int attempts, Attempt last, Instant now) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = pauses.get(attempts - 1);
        Duration longer = pause.plusMillis((long) (pause.toMillis() * random.nextDouble() / 10));
        Duration asked = last.retryAfter();
        return Optional.of(now.plus(asked != null && asked.compareTo(longer) > 0 ? asked : longer));
    }
}
