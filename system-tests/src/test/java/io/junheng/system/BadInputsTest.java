package io.junheng.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of bad inputs tells the truth: each kind once, and none without a test unless it says so. */
class BadInputsTest {

    private static final Pattern ROW = Pattern.compile("(?:\\| \\d+ )?\\| ([^|]+) \\| ([^|]+) \\|([^|]*)\\|");
    private static final Pattern NUMBERED = Pattern.compile("\\| (\\d+) \\|");
    private static final String OPEN = "*open*";

    /** One line of a table. */
    private record Line(String input, String answer, String tests) {}

    @Test
    void everyKindOfInputStandsOnce() throws IOException {
        assertThat(lines()).extracting(Line::input).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void everyNamedTestExists() throws IOException {
        assertThat(NamedTests.ofProject().missing(String.join("\n", document())))
                .as("tests named in docs/bad-inputs.md that do not exist")
                .isEmpty();
    }

    @Test
    void everyAnswerIsShownByATestOrOpen() throws IOException {
        assertThat(lines())
                .allSatisfy(line -> assertThat(NamedTests.in(line.tests()))
                        .as(line.input() + " names a test unless it says " + OPEN)
                        .isEqualTo(!line.answer().startsWith(OPEN)));
    }

    @Test
    void allFortyStandInTheirOrder() throws IOException {
        // Given / When
        List<Integer> numbers = document().stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::lookingAt)
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();

        // Then
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    private static List<Line> lines() throws IOException {
        return document().stream()
                .map(ROW::matcher)
                .filter(Matcher::lookingAt)
                .map(row -> new Line(row.group(1), row.group(2), row.group(3)))
                .filter(line -> !line.input().isBlank())
                .filter(line -> !line.input().equals("input"))
                .toList();
    }

    private static List<String> document() throws IOException {
        return Files.readAllLines(NamedTests.ROOT.resolve("docs/bad-inputs.md"));
    }
}
