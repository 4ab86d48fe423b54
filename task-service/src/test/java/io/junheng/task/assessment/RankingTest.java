package io.junheng.task.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final ScoringScheme SCHEME = new ScoringScheme(
            4,
            new BigDecimal("80"),
            List.of(
                    new ScoringScheme.Area("office", "办公区域", "zhang", new BigDecimal("30"), new BigDecimal("30")),
                    new ScoringScheme.Area("press", "胶印车间", "liu", new BigDecimal("50"), new BigDecimal("50")),
                    new ScoringScheme.Area("cutting", "裁纸区", "sun", new BigDecimal("30"), new BigDecimal("30"))));

    @Test
    void r037FourScoresAreAveragedAndTheLastBelowEightyIsPenalised() {
        MonthView month = new Ranking(SCHEME)
                .of(
                        "2026-03",
                        Map.of(
                                "office", scores(78, 80, 79, 82),
                                "press", scores(90, 90, 90, 90),
                                "cutting", scores(85, 85, 85, 85)));

        assertThat(month.status()).isEqualTo("COMPLETE");
        assertThat(month.items()).extracting(Standing::area).containsExactly("press", "cutting", "office");
        assertThat(month.items().get(0).reward()).isEqualByComparingTo("50");
        assertThat(month.items().get(2).average()).isEqualByComparingTo("79.75");
        assertThat(month.items().get(2).penalty()).isEqualByComparingTo("30");
        assertThat(month.items().get(1).penalty()).isNull();
    }

    @Test
    void r037TheLastWithExactlyEightyIsNotPenalised() {
        MonthView month = new Ranking(SCHEME)
                .of(
                        "2026-03",
                        Map.of(
                                "office", scores(80, 80, 79, 81),
                                "press", scores(90, 90, 90, 90),
                                "cutting", scores(85, 85, 85, 85)));

        assertThat(month.items().get(2).average()).isEqualByComparingTo("80");
        assertThat(month.items().get(2).penalty()).isNull();
    }

    @Test
    void r037AMonthWithThreeInspectionsHasNoRanking() {
        MonthView month = new Ranking(SCHEME)
                .of(
                        "2026-03",
                        Map.of(
                                "office", scores(78, 80, 79),
                                "press", scores(90, 90, 90, 90),
                                "cutting", scores(85, 85, 85, 85)));

        assertThat(month.status()).isEqualTo("INCOMPLETE");
        assertThat(month.items()).allMatch(standing -> standing.rank() == null && standing.penalty() == null);
    }

    @Test
    void equalAveragesShareARank() {
        MonthView month = new Ranking(SCHEME)
                .of(
                        "2026-03",
                        Map.of(
                                "office", scores(90, 90, 90, 90),
                                "press", scores(91, 89, 90, 90),
                                "cutting", scores(70, 70, 70, 70)));

        assertThat(month.items()).extracting(Standing::rank).containsExactly(1, 1, 3);
        assertThat(month.items())
                .filteredOn(standing -> standing.reward() != null)
                .hasSize(2);
    }

    private static List<BigDecimal> scores(int... scores) {
        return Arrays.stream(scores).mapToObj(BigDecimal::valueOf).toList();
    }
}
