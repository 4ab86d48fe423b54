package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.measure.MeasureExtraction;
import io.junheng.task.extraction.measure.Scores;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty-four synthetic documents, each with another form of departments and numbers, against their checked results. */
class CorpusTest {

    private static Scores scores;

    @BeforeAll
    static void measure() throws Exception {
        scores = MeasureExtraction.measure(Path.of(CorpusTest.class
                .getResource("/io/junheng/task/extraction/corpus")
                .toURI()));
    }

    @Test
    void everyTaskDepartmentRoleAndPlaceIsRight() {
        assertThat(MeasureExtraction.isPerfectOnTasks(scores)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "section path",
                "item number",
                "paragraph number",
                "title",
                "document number",
                "issuer",
                "superior document",
                "phase",
                "target comparator",
                "target year",
                "target masked year",
                "target quote, one in other"
            })
    void everyOtherFieldIsRight(String field) {
        assertThat(scores.field(field).differences()).isEmpty();
    }

    @Test
    void everyFigureIsFoundAndNothingElseIsTakenForOne() {
        assertThat(scores.field("target").precision()).isEqualTo(1);
        assertThat(scores.field("target").recall()).isEqualTo(1);
    }

    @Test
    void whatIsDueAgainAndAgainIsFound() {
        assertThat(scores.field("recurring obligation").recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.field("recurring obligation").precision()).isGreaterThanOrEqualTo(0.95);
    }
}
