package io.junheng.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of covered measures tells the truth: each row once, and no test that does not exist. */
class CoverageTest {

    private static final Path ROOT = Path.of(System.getProperty("junheng.root"));
    private static final Pattern ROW = Pattern.compile("\\| (R-\\d{3}) \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*Test)#(\\w+)");
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
        Map<String, String> sources = testSources();

        // When
        List<String> missing = new ArrayList<>();
        for (Line line : table()) {
            Matcher test = TEST.matcher(line.tests());
            while (test.find()) {
                String source = sources.getOrDefault(test.group(1), "");
                if (!source.contains("void " + test.group(2) + "(")) {
                    missing.add(line.row() + " " + test.group());
                }
            }
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
                .allSatisfy(line -> assertThat(TEST.matcher(line.tests()).find())
                        .as(line.row() + " names a test unless it says " + NOT_YET)
                        .isEqualTo(!line.mechanism().equals(NOT_YET)));
    }

    private static List<Line> table() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/coverage.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::lookingAt)
                .map(row -> new Line(
                        row.group(1), row.group(3).strip(), row.group(4).strip()))
                .toList();
    }

    private static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT, 14)) {
            for (Path file : files.filter(path -> path.toString().contains("/src/test/java/"))
                    .filter(path -> path.toString().endsWith("Test.java"))
                    .toList()) {
                sources.merge(
                        file.getFileName().toString().replace(".java", ""),
                        Files.readString(file, StandardCharsets.UTF_8),
                        String::concat);
            }
        }
        return sources;
    }
}
