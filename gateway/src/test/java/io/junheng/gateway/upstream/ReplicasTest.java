package io.junheng.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReplicasTest {

    private static final URI ONE = URI.create("http://127.0.0.1:8081");
    private static final URI OTHER = URI.create("http://127.0.0.1:8101");

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Replicas replicas = new Replicas(() -> List.of(ONE, OTHER), now::get);

    @Test
    void eachIsAskedInTurn() {
        assertThat(List.of(replicas.next(), replicas.next(), replicas.next())).containsExactly(ONE, OTHER, ONE);
    }

    @Test
    void oneThatCouldNotBeReachedIsPassedOverForTwoSeconds() {
        // When
        replicas.unreachable(ONE);

        // Then
        assertThat(List.of(replicas.next(), replicas.next(), replicas.next())).containsOnly(OTHER);
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(List.of(replicas.next(), replicas.next())).contains(ONE);
    }

    @Test
    void whenNoneCouldBeReachedAllAreAskedAgain() {
        // When
        replicas.unreachable(ONE);
        replicas.unreachable(OTHER);

        // Then
        assertThat(List.of(replicas.next(), replicas.next())).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void theOnlyOneIsAskedWhateverHappened() {
        // Given
        Replicas only = new Replicas(() -> List.of(ONE), now::get);

        // When
        only.unreachable(ONE);

        // Then
        assertThat(only.next()).isEqualTo(ONE);
        assertThat(only.count()).isEqualTo(1);
    }
}
