package io.junheng.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIFETIME = Duration.ofDays(30);

    @Test
    void theFirstKeySignsAtOnce() {
        assertThat(new KeyRing(List.of()).successorDue(START, LIFETIME)).contains(START);
    }

    @Test
    void aSuccessorIsPublishedBeforeItSignsAndItsPredecessorAfterIt() {
        // Given
        SigningKey first = key("a", START);
        Instant due = START.plus(LIFETIME);

        // Then no successor before its time
        assertThat(new KeyRing(List.of(first))
                        .successorDue(due.minus(KeyRing.NOTICE).minusSeconds(1), LIFETIME))
                .isEmpty();
        assertThat(new KeyRing(List.of(first)).successorDue(due.minus(KeyRing.NOTICE), LIFETIME))
                .contains(due);

        // When there is one
        SigningKey second = key("b", due);
        KeyRing ring = new KeyRing(List.of(second, first));

        // Then
        Instant before = due.minusSeconds(1);
        assertThat(ring.signing(before)).contains(first);
        assertThat(ring.published(before)).containsExactly(first, second);
        assertThat(ring.signing(due)).contains(second);
        Instant lastTokens = due.plus(InternalTokens.LIFETIME).plusSeconds(120);
        assertThat(ring.published(lastTokens)).containsExactly(first, second);
        Instant later = due.plus(KeyRing.AFTERGLOW).plusSeconds(1);
        assertThat(ring.published(later)).containsExactly(second);
        assertThat(ring.spent(later)).containsExactly(first);
        assertThat(ring.spent(lastTokens)).isEmpty();
    }

    @Test
    void aSuccessorThatIsLateStillGivesNotice() {
        // Given a gateway that was off for a year
        Instant now = START.plus(Duration.ofDays(365));

        // Then
        assertThat(new KeyRing(List.of(key("a", START))).successorDue(now, LIFETIME))
                .contains(now.plus(KeyRing.NOTICE));
        assertThat(new KeyRing(List.of(key("a", START))).signing(now)).isPresent();
    }

    private static SigningKey key(String id, Instant from) {
        return new SigningKey(id, null, null, from);
    }
}
