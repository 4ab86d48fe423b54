package io.junheng.task.extraction.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureExtractionTest {

    private static Path measured() throws URISyntaxException {
        return Path.of(MeasureExtractionTest.class
                .getResource("/io/junheng/task/extraction/measured")
                .toURI());
    }

    @Test
    void countsWhatIsRightAndWhatIsMissing() throws Exception {
        // When
        Scores scores = MeasureExtraction.measure(measured());
        // Then the second target is in no document
        assertThat(MeasureExtraction.isPerfectOnTasks(scores)).isTrue();
        assertThat(scores.field("cooperating, normalised").recall()).isEqualTo(1);
        assertThat(scores.field("target").recall()).isEqualTo(0.5);
        assertThat(scores.field("target").precision()).isEqualTo(1);
        assertThat(scores.field("target").differences())
                .containsExactly("plan-T-2 target: missing [plan-T-2], surplus []");
    }

    @Test
    void aWrongDepartmentIsADifference(@TempDir Path folder) throws Exception {
        // Given checked results that name another department
        for (String name : new String[] {"plan.txt", "targets.json"}) {
            Files.copy(measured().resolve(name), folder.resolve(name));
        }
        String items = Files.readString(measured().resolve("work-items.json"));
        Files.writeString(folder.resolve("work-items.json"), items.replace("\"财政局\"", "\"民政局\""));
        // When
        Scores scores = MeasureExtraction.measure(folder);
        // Then
        assertThat(MeasureExtraction.isPerfectOnTasks(scores)).isFalse();
        assertThat(scores.field("cooperating, as written").precision()).isZero();
        assertThat(scores.field("cooperating, as written").differences())
                .containsExactly("plan-1.1 cooperating, as written: missing [民政局], surplus [财政局]");
    }

    @Test
    void printsEveryFieldAndEveryDifference() throws Exception {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // When
        MeasureExtraction.print(
                MeasureExtraction.measure(measured()), new PrintStream(out, true, StandardCharsets.UTF_8));
        // Then
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "lead, as written           precision 100.00%  recall 100.00%  (1 right, 1 found, 1 expected)")
                .contains("plan-T-2 target: missing");
    }

    /** Two real plans with checked results lie beside the project where it is built for acceptance. */
    @Test
    void readsTheCheckedSamplesWithoutAnyDifferenceInTasks() throws Exception {
        // Given
        String root = System.getProperty("junheng.root");
        assumeTrue(root != null, "the root of the project is not known");
        Path samples = Path.of(root).resolve("../shared/policy-samples").normalize();
        assumeTrue(Files.isDirectory(samples), "no samples beside the project");
        // When
        Scores scores = MeasureExtraction.measure(samples);
        // Then
        for (Score score : scores.all()) {
            if (!score.field().startsWith("target")) {
                assertThat(score.differences()).as(score.field()).isEmpty();
            }
        }
        assertThat(scores.field("item").recall()).isEqualTo(1);
        assertThat(scores.field("plain-number target").recall()).isEqualTo(1);
        for (String field :
                new String[] {"target unit", "target comparator", "target year", "target quote, one in other"}) {
            assertThat(scores.field(field).differences()).as(field).isEmpty();
        }
    }
}
