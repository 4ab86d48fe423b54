package io.junheng.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockJumpTest {

    private static final ClockReading NOON = reading(Duration.ofHours(12), Duration.ofDays(3));

    @Test
    void whileBothGoOnAlikeNothingJumps() {
        // Given
        ClockReading afterAPause =
                reading(Duration.ofHours(13), Duration.ofDays(3).plusHours(1));

        // When / Then
        assertThat(afterAPause.jumpSince(NOON)).isZero();
        assertThat(ClockJump.isJump(afterAPause.jumpSince(NOON))).isFalse();
    }

    @Test
    void aClockThatIsSetJumpsByThatMuch() {
        // Given
        ClockReading setBack = reading(Duration.ofHours(11), Duration.ofDays(3).plusSeconds(1));
        ClockReading setOn = reading(Duration.ofHours(13), Duration.ofDays(3).plusSeconds(1));

        // When / Then
        assertThat(setBack.jumpSince(NOON)).isEqualTo(Duration.ofSeconds(-3601));
        assertThat(setOn.jumpSince(NOON)).isEqualTo(Duration.ofSeconds(3599));
        assertThat(ClockJump.isJump(setBack.jumpSince(NOON))).isTrue();
        assertThat(ClockJump.isJump(setOn.jumpSince(NOON))).isTrue();
    }

    @Test
    void halfAMinuteIsCorrectedWithoutEnding() {
        assertThat(ClockJump.isJump(Duration.ofSeconds(30))).isFalse();
        assertThat(ClockJump.isJump(Duration.ofSeconds(-31))).isTrue();
    }

    private static ClockReading reading(Duration wall, Duration counted) {
        return new ClockReading(wall.toMillis(), counted.toNanos());
    }
}
