package io.junheng.kit.time;

import java.time.Duration;

/**
 * What the clock on the wall and the one that only counts showed at one moment.
 *
 * @param wall milliseconds since 1970, as the machine believes
 * @param counted nanoseconds since any moment; never set, never backwards
 */
record ClockReading(long wall, long counted) {

    /** By how much the wall clock was set on since an earlier reading; negative when it was set back. */
    Duration jumpSince(ClockReading earlier) {
        return Duration.ofMillis(wall - earlier.wall).minusNanos(counted - earlier.counted);
    }
}
