package io.junheng.task.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.calendar.WorkingDaysFixtures;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @Test
    void r015EachStepIsFinishedBeforeThoseThatWaitForItBegin() {
        // Given
        Map<String, Schedule.Step> steps =
                steps(step("design", 10), step("bid", 5, "design"), step("build", 20, "bid"), step("equip", 5, "bid"));

        // When
        List<Schedule.Slot> slots =
                new Schedule(steps, WorkingDaysFixtures.plain()).backFrom(LocalDate.of(2026, 8, 20));

        // Then
        assertThat(slots)
                .extracting(slot -> slot.step().key() + " " + slot.start() + " " + slot.finish())
                .containsExactly(
                        "design 2026-07-03 2026-07-16",
                        "bid 2026-07-17 2026-07-23",
                        "build 2026-07-24 2026-08-20",
                        "equip 2026-08-14 2026-08-20");
    }

    @Test
    void stepsThatWaitForOneAnotherHaveNoSchedule() {
        Map<String, Schedule.Step> steps = steps(step("a", 1, "b"), step("b", 1, "a"), step("c", 1));

        assertThat(new Schedule(steps, WorkingDaysFixtures.plain()).backFrom(LocalDate.of(2026, 8, 20)))
                .isEmpty();
    }

    @Test
    void whatIsDueOnASundayIsFinishedOnTheFridayBefore() {
        List<Schedule.Slot> slots =
                new Schedule(steps(step("a", 1)), WorkingDaysFixtures.plain()).backFrom(LocalDate.of(2026, 8, 23));

        assertThat(slots.get(0).finish()).isEqualTo("2026-08-21");
        assertThat(slots.get(0).start()).isEqualTo("2026-08-21");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-20, true, 2026-08-16, GREEN",
        "2026-08-20, true, 2026-08-17, YELLOW",
        "2026-08-20, true, 2026-08-20, YELLOW",
        "2026-08-20, true, 2026-08-21, RED",
        "2026-08-20, false, 2026-08-21, GREEN",
        ", true, 2026-08-21, GREEN"
    })
    void threeDaysBeforeTheDueDateTheLightTurnsYellowAndAfterItRed(
            LocalDate due, boolean open, LocalDate today, Light light) {
        assertThat(Light.of(due, open, today)).isEqualTo(light);
    }

    private static Schedule.Step step(String key, int days, String... after) {
        return new Schedule.Step(key, key, days, List.of(after));
    }

    private static Map<String, Schedule.Step> steps(Schedule.Step... all) {
        Map<String, Schedule.Step> steps = new LinkedHashMap<>();
        for (Schedule.Step step : all) {
            steps.put(step.key(), step);
        }
        return steps;
    }
}
