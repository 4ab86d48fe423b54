package io.junheng.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In the middle of every step of the main job but the first and the last something happens to a process; the end is that of the undisturbed run, and what else was
 * written meanwhile stands. In one round each process is killed once, and six are halted or restarted, or not to be reached; {@code -Djunheng.kill.rounds=13} shifts the order
 * thirteen times, so that each strikes in each step. {@code -Djunheng.kill.seed=N} plays another order and other moments; the seed is printed.
 * Two clients follow the feed of changes from the beginning, and end with what the server has; {@code -Djunheng.kill.minutes=60} goes on writing and striking for as long
 * after the main job.
 */
class KillTest {

    private static final long SEED = Long.getLong("junheng.kill.seed", 20260101L);

    private static final Duration FURTHER = Duration.ofMinutes(Integer.getInteger("junheng.kill.minutes", 0));

    static IntStream rounds() {
        return IntStream.range(0, Integer.getInteger("junheng.kill.rounds", 1));
    }

    @ParameterizedTest(name = "round {0}")
    @MethodSource("rounds")
    void whateverIsKilledTheEndIsTheSame(int round) throws Exception {
        // Given
        FaultPlan plan = FaultPlan.sample(SEED, round);

        // When
        StruckRun run = StruckRun.of(plan, FURTHER);

        // Then
        System.out.println(run.told());
        assertThat(run.struck()).isEqualTo(plan.strikes());
        assertThat(run.broken()).as("%s%n%s", plan, run.told()).isEmpty();
        assertThat(run.finished()).as("%s%n%s", plan, run.told()).isTrue();
    }
}
