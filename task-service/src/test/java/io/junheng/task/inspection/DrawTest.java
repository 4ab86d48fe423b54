package io.junheng.task.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final List<String> SCHOOLS =
            IntStream.range(0, 50).mapToObj(i -> "21640000" + (10 + i)).toList();

    @Test
    void theSameSeedDrawsTheSameSchoolsInWhateverOrderTheyStand() {
        List<String> reversed =
                SCHOOLS.stream().sorted((a, b) -> b.compareTo(a)).toList();

        assertThat(new Draw("2026-05-08").schools(SCHOOLS, 5))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isEqualTo(new Draw("2026-05-08").schools(reversed, 5))
                .isNotEqualTo(new Draw("2026-05-09").schools(SCHOOLS, 5));
    }

    @Test
    void overManySeedsEverySchoolIsDrawnAboutAsOften() {
        Map<String, Integer> drawn = new HashMap<>();

        IntStream.range(0, 2_000)
                .forEach(seed -> new Draw("s" + seed)
                        .schools(SCHOOLS, 5)
                        .forEach(school -> drawn.merge(school, 1, Integer::sum)));

        assertThat(drawn.keySet()).containsExactlyInAnyOrderElementsOf(SCHOOLS);
        assertThat(drawn.values()).allMatch(times -> times > 140 && times < 260);
    }

    @Test
    void whoHasAConflictIsNeverDrawnForThatSchool() {
        Map<String, List<String>> pool =
                Map.of("wang", List.of("a"), "li", List.of("b"), "zhao", List.of(), "bai", List.of("a", "b"));

        IntStream.range(0, 100).forEach(seed -> {
            Map<String, List<String>> drawn =
                    new Draw("s" + seed).inspectors(List.of("a", "b"), pool, 2).orElseThrow();
            assertThat(drawn.get("a")).containsExactlyInAnyOrder("li", "zhao");
            assertThat(drawn.get("b")).containsExactlyInAnyOrder("wang", "zhao");
        });
        assertThat(new Draw("s").inspectors(List.of("a"), pool, 3)).isEmpty();
    }
}
