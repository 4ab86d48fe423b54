package io.junheng.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of covered measures tells the truth: each row once, and no test that does not exist. */
class CoverageTest {

    private static final Pattern ROW = Pattern.compile("\\| (R-\\d{3}) \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|");
    private static final String NOT_YET = "*not yet*";

    /** One line of the table. */
    private record Line(String row, String mechanism, String tests) {}

    @Test
    void everyRowStandsOnce() throws IOException {
        // Given / When
        List<Line> lines = table();

        // Then
        assertThat(lines).extracting(Line::row).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyNamedTestExists() throws IOException {
        // Given
        NamedTests tests = NamedTests.ofProject();

        // When
        List<String> missing = new ArrayList<>();
        for (Line line : table()) {
            tests.missing(line.tests()).forEach(test -> missing.add(line.row() + " " + test));
        }

        // Then
        assertThat(missing)
                .as("tests named in docs/coverage.md that do not exist")
                .isEmpty();
    }

    @Test
    void aRowIsEitherShownByATestOrNotYetThere() throws IOException {
        // Given / When / Then
        assertThat(table())
                .allSatisfy(line -> assertThat(NamedTests.in(line.tests()))
                        .as(line.row() + " names a test unless it says " + NOT_YET)
                        .isEqualTo(!line.mechanism().equals(NOT_YET)));
    }

    private static List<Line> table() throws IOException {
        return Files.readAllLines(NamedTests.ROOT.resolve("docs/coverage.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::lookingAt)
                .map(row -> new Line(
                        row.group(1), row.group(3).strip(), row.group(4).strip()))
                .toList();
    }
}
