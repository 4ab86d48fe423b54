package io.junheng.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private Instant now = Instant.parse("2025-09-01T00:00:00Z");

    private final Guesses guesses = new Guesses(3, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void whoeverGuessesTooOftenWaitsUntilTheMinuteIsOver() {
        // When
        guess("203.0.113.9", 3);
        now = now.plusSeconds(20);

        // Then
        assertThat(guesses.blockedFor("203.0.113.9")).isEqualTo(40);
        assertThat(guesses.blockedFor("203.0.113.10")).isZero();
        now = now.plusSeconds(40);
        assertThat(guesses.blockedFor("203.0.113.9")).isZero();
    }

    @Test
    void aMistakeNowAndThenBlocksNobody() {
        for (int i = 0; i < 10; i++) {
            guess("203.0.113.9", 2);
            now = now.plusSeconds(61);
            assertThat(guesses.blockedFor("203.0.113.9")).isZero();
        }
    }

    @Test
    void guessesFromAnyNumberOfAddressesAreKeptInBoundedMemory() {
        // Given
        guess("203.0.113.9", 3);

        // When
        for (int i = 0; i < 60_000; i++) {
            guesses.wrong("2001:db8::" + Integer.toHexString(i));
        }

        // Then
        assertThat(guesses.remembered()).isLessThanOrEqualTo(20_000);
        assertThat(guesses.blockedFor("203.0.113.9")).isPositive();
    }

    private void guess(String address, int times) {
        for (int i = 0; i < times; i++) {
            guesses.wrong(address);
        }
    }
}
