package io.junheng.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * An upgrade under load (滚动升级): the suite begins with the services of a former build, and while the main job runs and clients write, one process after the other is replaced by
 * one of this build. {@code -Djunheng.former=CHECKOUT} plays it with the services that were built in that checkout of an earlier commit.
 */
class UpgradeTest {

    private static final long SEED = Long.getLong("junheng.faults.seed", 20260101L);

    @Test
    @EnabledIfSystemProperty(named = "junheng.former", matches = ".+")
    void anUpgradeUnderLoadLosesAndDoublesNothing() throws Exception {
        // Given
        FaultPlan plan = FaultPlan.upgrade(SEED);

        // When
        StruckRun run = StruckRun.of(plan, TwoBuilds::on);

        // Then
        System.out.println(run.told());
        assertThat(run.struck()).isEqualTo(plan.strikes());
        assertThat(run.broken()).as("%s%n%s", plan, run.told()).isEmpty();
        assertThat(run.finished()).as("%s%n%s", plan, run.told()).isTrue();
    }

    @Test
    void everyProcessIsUpgradedAndOldOnesStartAgainBesideNewOnes() {
        // Given
        List<String> upgraded = new ArrayList<>();
        List<String> startedOldBesideNew = new ArrayList<>();

        // When
        for (Strike strike : FaultPlan.upgrade(7).strikes()) {
            if (strike.fault() == Fault.UPGRADE) {
                upgraded.add(strike.part());
            } else if (!upgraded.contains(strike.part())) {
                startedOldBesideNew.add(strike.part());
            }
        }

        // Then
        assertThat(FaultPlan.upgrade(7).strikes()).hasSize(FaultPlan.STEPS);
        assertThat(upgraded).containsExactlyInAnyOrderElementsOf(TwoBuilds.PROCESSES);
        assertThat(startedOldBesideNew).containsExactly("registry-2", "indicator-2", "task-2");
    }
}
