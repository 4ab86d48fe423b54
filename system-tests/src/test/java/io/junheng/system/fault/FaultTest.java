package io.junheng.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole table of faults: every process killed, halted and restarted, and the way to it cut and hanging, in the middle of the main job, under load. {@code -Djunheng.faults=all} plays it;
 * {@code -Djunheng.faults.seed=N} says in which order and when, otherwise the clock does, and the seed is printed. A seed that ever failed is kept in
 * {@code fault-seeds.txt} and played first. {@link KillTest} plays a part of the table in every build.
 */
class FaultTest {

    private static final String SEEDS = "/fault-seeds.txt";

    static Stream<FaultPlan> plans() throws IOException {
        List<Long> seeds = new ArrayList<>(kept());
        seeds.add(Long.getLong("junheng.faults.seed", System.currentTimeMillis()));
        return seeds.stream().flatMap(seed -> FaultPlan.table(seed).stream());
    }

    /** One seed a line; what follows it says what it found. */
    private static List<Long> kept() throws IOException {
        try (InputStream file = FaultTest.class.getResourceAsStream(SEEDS)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Long.valueOf(line.split(" ", 2)[0]))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    @EnabledIfSystemProperty(named = "junheng.faults", matches = "all")
    void whateverHappensNothingIsLostAndNothingIsDoubled(FaultPlan plan) throws Exception {
        // When
        StruckRun run = StruckRun.of(plan);

        // Then
        System.out.println(run.told());
        assertThat(run.struck()).isEqualTo(plan.strikes());
        assertThat(run.broken()).as("%s%n%s", plan, run.told()).isEmpty();
        assertThat(run.finished()).as("%s%n%s", plan, run.told()).isTrue();
    }

    @Test
    void theTableHoldsEveryFaultOfEveryProcess() {
        assertThat(FaultPlan.table(7))
                .allSatisfy(run -> assertThat(run.strikes()).hasSize(FaultPlan.STEPS))
                .flatMap(FaultPlan::strikes)
                .extracting(strike -> strike.fault() + " " + strike.part())
                .contains("KILL kafka", "PAUSE postgres", "RESTART gateway", "CUT kafka", "HANG registry")
                .satisfies(cells -> assertThat(cells.stream().distinct()).hasSize(33));
    }

    @Test
    void aSampleKillsEveryProcessAndInThirteenRoundsEachFaultStrikesInEveryStep() {
        // Given
        List<List<Strike>> rounds = new ArrayList<>();
        for (int round = 0; round < FaultPlan.STEPS; round++) {
            rounds.add(FaultPlan.sample(7, round).strikes());
        }

        // Then
        assertThat(rounds.get(0))
                .hasSize(FaultPlan.STEPS)
                .filteredOn(strike -> strike.fault() == Fault.KILL)
                .extracting(Strike::part)
                .containsExactlyInAnyOrderElementsOf(FaultPlan.PARTS);
        for (int step = 0; step < FaultPlan.STEPS; step++) {
            int at = step;
            assertThat(rounds.stream().map(round -> round.get(at))).containsExactlyInAnyOrderElementsOf(rounds.get(0));
        }
    }

    @Test
    void theSameSeedDoesTheSame() {
        assertThat(FaultPlan.table(7)).isEqualTo(FaultPlan.table(7)).isNotEqualTo(FaultPlan.table(8));
    }
}
