package io.junheng.indicator.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.indicator.watch.WatchList.Tested;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is under key supervision, and until when. */
class WatchListTest {

    private static Tested tested(String county, int year, String test, String verdict) {
        return new Tested(county, county, year, test, verdict);
    }

    @Test
    void r049FailingAnyTestListsACountyUntilTheNextYearThatPasses() {
        // Given a county that fails one of two tests, another that passes both
        Tested fails = tested("350205", 2023, "three-growth", "NOT_MET");
        Tested passesOther = tested("350205", 2023, "education-funding", "MET");
        Tested sound = tested("350203", 2023, "three-growth", "MET");

        // When
        List<WatchList.Watched> failing = WatchList.of(List.of(fails, passesOther, sound));
        List<WatchList.Watched> undecided =
                WatchList.of(List.of(fails, passesOther, tested("350205", 2024, "three-growth", "UNDETERMINED")));
        List<WatchList.Watched> again =
                WatchList.of(List.of(fails, tested("350205", 2024, "education-funding", "NOT_MET")));
        List<WatchList.Watched> passed = WatchList.of(List.of(
                fails,
                tested("350205", 2024, "three-growth", "MET"),
                tested("350205", 2024, "education-funding", "MET")));

        // Then
        assertThat(failing).containsExactly(new WatchList.Watched("350205", "350205", 2023, List.of("three-growth")));
        assertThat(undecided).hasSize(1);
        assertThat(again)
                .containsExactly(new WatchList.Watched("350205", "350205", 2023, List.of("education-funding")));
        assertThat(passed).isEmpty();
    }
}
