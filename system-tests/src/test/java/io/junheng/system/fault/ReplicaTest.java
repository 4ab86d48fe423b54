package io.junheng.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two processes of each of the registry, the indicator and the task service on one PostgreSQL and one Kafka. While the main job runs and clients write, each is restarted in its
 * turn and then killed: the other takes over its share of topics, the sending of events, its jobs and its schedule. {@code -Djunheng.faults=replicas} plays it, and
 * {@code all} does too.
 */
class ReplicaTest {

    private static final long SEED = Long.getLong("junheng.faults.seed", 20260101L);

    @Test
    @EnabledIfSystemProperty(named = "junheng.faults", matches = "all|replicas")
    void aRollingRestartUnderLoadLosesAndDoublesNothing() throws Exception {
        // Given
        FaultPlan plan = FaultPlan.rolling(SEED);

        // When
        StruckRun run = StruckRun.of(plan, options -> options.withReplicas(2));

        // Then
        System.out.println(run.told());
        assertThat(run.struck()).isEqualTo(plan.strikes());
        assertThat(run.broken()).as("%s%n%s", plan, run.told()).isEmpty();
        assertThat(run.finished()).as("%s%n%s", plan, run.told()).isTrue();
    }

    @Test
    void everyReplicaIsRestartedBeforeAnyIsKilled() {
        assertThat(FaultPlan.rolling(7).strikes())
                .hasSize(FaultPlan.STEPS)
                .extracting(strike -> strike.fault() + " " + strike.part())
                .startsWith(
                        "RESTART registry",
                        "RESTART registry-2",
                        "RESTART indicator",
                        "RESTART indicator-2",
                        "RESTART task",
                        "RESTART task-2")
                .contains("KILL task", "KILL task-2");
    }
}
