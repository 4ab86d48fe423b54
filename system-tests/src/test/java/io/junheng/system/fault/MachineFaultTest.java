package io.junheng.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.launcher.SuiteOptions;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Faults of the machine itself in every step of the main job, under load. They need what not every machine has: {@code -Djunheng.faults=disk} mounts a small disk in memory,
 * which takes a superuser of Linux; {@code -Djunheng.faults=slow-disk} mounts one whose writes the kernel holds back; {@code -Djunheng.faults=clock} needs the library libfaketime.
 */
class MachineFaultTest {

    private static final long SEED = Long.getLong("junheng.faults.seed", 20260101L);
    private static final int DISK_MEBIBYTES = 1_536;
    private static final int SLOW_DISK_MEBIBYTES = 3_072;

    @Test
    @EnabledIfSystemProperty(named = "junheng.faults", matches = "disk")
    void aFullDiskLosesAndDoublesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(DISK_MEBIBYTES)) {
            holds(
                    FaultPlan.of(Fault.FULL_DISK, SEED),
                    options -> options.withData(disk.folder().resolve("data")));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "junheng.faults", matches = "clock")
    void aClockThatJumpsLosesAndDoublesNothing() throws Exception {
        holds(FaultPlan.of(Fault.CLOCK, SEED), WrongClock::on);
    }

    @Test
    @EnabledIfSystemProperty(named = "junheng.faults", matches = "slow-disk")
    void aSlowDiskLosesAndDoublesNothing() throws Exception {
        try (SlowDisk disk = SlowDisk.mounted(SLOW_DISK_MEBIBYTES)) {
            holds(
                    FaultPlan.of(Fault.SLOW_DISK, SEED),
                    options -> options.withData(disk.folder().resolve("data")));
        }
    }

    private static void holds(FaultPlan plan, UnaryOperator<SuiteOptions> change) throws Exception {
        // When
        StruckRun run = StruckRun.of(plan, change);

        // Then
        System.out.println(run.told());
        assertThat(run.struck()).isEqualTo(plan.strikes());
        assertThat(run.broken()).as("%s%n%s", plan, run.told()).isEmpty();
        assertThat(run.finished()).as("%s%n%s", plan, run.told()).isTrue();
    }
}
