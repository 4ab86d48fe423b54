package io.junheng.kit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Chunks are at work two at a time and end in the order of their file. */
class LanesTest {

    private final List<String> done = new CopyOnWriteArrayList<>();

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSecondIsAtWorkBesideTheFirstAndEndsAfterIt() {
        // Given
        CountDownLatch second = new CountDownLatch(1);

        // When
        try (Lanes lanes = new Lanes(Runnable::run)) {
            lanes.add(turn -> {
                await(second);
                done.add("first");
            });
            lanes.add(turn -> {
                second.countDown();
                turn.await();
                done.add("second");
            });
            lanes.settle();
        }

        // Then
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void whatComesAfterAFailureIsNotStoredAndTheFailureIsTold() {
        // Given
        CountDownLatch second = new CountDownLatch(1);

        // When
        try (Lanes lanes = new Lanes(Runnable::run)) {
            lanes.add(turn -> {
                await(second);
                throw new IllegalStateException("first");
            });
            lanes.add(turn -> {
                second.countDown();
                turn.await();
                done.add("second");
            });

            // Then
            assertThatThrownBy(lanes::settle)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("first");
            assertThatThrownBy(() -> lanes.add(turn -> done.add("third"))).hasMessage("first");
        }
        assertThat(done).isEmpty();
    }

    @Test
    void whoHoldsLocksWaitsForItsTurnALittleOnly() {
        Turn first = Turn.first(1);
        Turn second = first.next();

        assertThatThrownBy(second::awaitBriefly).isInstanceOf(Turn.NotYet.class);
        first.end();
        second.awaitBriefly();
        second.fail(new IllegalStateException("second"));
        assertThatThrownBy(second.next()::await)
                .isInstanceOf(Turn.Overtaken.class)
                .hasRootCauseMessage("second");
    }
}
