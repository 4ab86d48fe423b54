package io.junheng.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final AtomicLong nanos = new AtomicLong(5);
    private final Breaker breaker = new Breaker(3, 5_000, nanos::get);

    @Test
    void onlyFailuresInARowOpenIt() {
        fail(2);
        call().succeeded();
        fail(2);
        assertThat(breaker.isOpen()).isFalse();
        fail(1);
        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.allow()).isFalse();
        assertThat(breaker.retryAfterSeconds()).isEqualTo(5);
    }

    @Test
    void oneTrialAtATimeDecides() {
        fail(3);
        pass(4_999);
        assertThat(breaker.allow()).isFalse();
        assertThat(breaker.retryAfterSeconds()).isEqualTo(1);
        pass(1);

        // When the trial fails
        call();
        assertThat(breaker.allow()).as("a second trial").isFalse();
        breaker.failed();

        // Then
        assertThat(breaker.allow()).isFalse();
        assertThat(breaker.retryAfterSeconds()).isEqualTo(5);

        // When a trial says nothing, and the next succeeds
        pass(5_000);
        call().undecided();
        call().succeeded();

        // Then
        assertThat(breaker.isOpen()).isFalse();
        fail(2);
        assertThat(breaker.isOpen()).isFalse();
    }

    private Breaker call() {
        assertThat(breaker.allow()).isTrue();
        return breaker;
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            call().failed();
        }
    }

    private void pass(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }
}
