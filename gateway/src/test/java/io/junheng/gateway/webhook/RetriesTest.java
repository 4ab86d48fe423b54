package io.junheng.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final Instant NOW = Instant.parse("2025-09-01T00:00:00Z");
    private static final Attempt REFUSED = new Attempt(500, "refused", 3, null);

    private final Retries retries = new Retries(List.of(Duration.ofSeconds(10), Duration.ofMinutes(10)), new Random(1));

    @Test
    void pausesGrowAndAreNeverShorterThanSaid() {
        assertThat(retries.after(1, REFUSED, NOW).orElseThrow()).isBetween(NOW.plusSeconds(10), NOW.plusSeconds(11));
        assertThat(retries.after(2, REFUSED, NOW).orElseThrow()).isBetween(NOW.plusSeconds(600), NOW.plusSeconds(660));
    }

    @Test
    void afterTheLastPauseItIsGivenUp() {
        assertThat(retries.after(3, REFUSED, NOW)).isEmpty();
    }

    @Test
    void aReceiverThatAsksForLongerGetsIt() {
        Attempt busy = new Attempt(503, "refused", 3, Duration.ofHours(1));
        assertThat(retries.after(1, busy, NOW)).contains(NOW.plusSeconds(3_600));
        Attempt eager = new Attempt(503, "refused", 3, Duration.ofSeconds(1));
        assertThat(retries.after(1, eager, NOW).orElseThrow()).isAfterOrEqualTo(NOW.plusSeconds(10));
    }
}
