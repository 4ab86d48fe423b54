package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.measure.MeasureExtraction;
import io.junheng.task.extraction.measure.Scores;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Synthetic documents in the forms of other offices, against their checked results; see the README beside them. */
class FurtherTest {

    private static Scores scores;

    @BeforeAll
    static void measure() throws Exception {
        scores = MeasureExtraction.measure(Path.of(FurtherTest.class
                .getResource("/io/junheng/task/extraction/further")
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
                "target",
                "target unit",
                "target comparator",
                "target year",
                "target kind"
            })
    void everyOtherFieldIsRight(String field) {
        assertThat(scores.field(field).differences()).isEmpty();
    }
}
