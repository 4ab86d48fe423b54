package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.measure.MeasureExtraction;
import io.junheng.task.extraction.measure.Score;
import io.junheng.task.extraction.measure.Scores;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents that were written and checked without regard to the grammar: a change must not read them worse than this. */
class HeldOutTest {

    private static Scores scores;

    @BeforeAll
    static void measure() throws Exception {
        scores = MeasureExtraction.measure(Path.of(HeldOutTest.class
                .getResource("/io/junheng/task/extraction/heldout")
                .toURI()));
    }

    @Test
    void tasksDepartmentsAndRolesAreRight() {
        assertThat(scores.all())
                .filteredOn(
                        score -> score.field().matches("item.*|lead.*|cooperating.*|responsible.*|bracket.*|body.*"))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(score -> atLeast(score, 0.98));
    }

    @Test
    void figuresAreFoundAndMostOfThemReadAsMeant() {
        atLeast(scores.field("plain-number target"), 1);
        atLeast(scores.field("target"), 0.98);
        for (String field : new String[] {"target unit", "target comparator", "target year", "target kind"}) {
            atLeast(scores.field(field), 0.96);
        }
    }

    private static void atLeast(Score score, double floor) {
        assertThat(score.precision()).as(score.field() + " precision").isGreaterThanOrEqualTo(floor);
        assertThat(score.recall()).as(score.field() + " recall").isGreaterThanOrEqualTo(floor);
    }
}
