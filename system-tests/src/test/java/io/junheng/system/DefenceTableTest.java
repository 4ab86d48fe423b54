package io.junheng.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of attacks tells the truth: every line names tests that exist, or says that it is open. */
class DefenceTableTest {

    @Test
    void everyNamedTestExistsAndEveryLineNamesOne() throws IOException {
        // Given
        List<String> lines = Files.readAllLines(NamedTests.ROOT.resolve("docs/defence.md"));
        NamedTests tests = NamedTests.ofProject();

        // When
        List<String> rows =
                lines.stream().filter(line -> line.matches("\\| API\\d+ .*")).toList();

        // Then
        assertThat(tests.missing(String.join("\n", lines))).isEmpty();
        assertThat(rows)
                .hasSize(10)
                .allSatisfy(row -> assertThat(NamedTests.in(row) || row.contains("*open*"))
                        .as(row)
                        .isTrue());
    }
}
