package io.junheng.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped packs are what their generators make, and their files are there. */
class ReferenceDataTest {

    private static final Path PACKS = Path.of(System.getProperty("junheng.root"), "reference-data");

    @TempDir
    private Path made;

    @Test
    void theDemoCountiesAreMadeAgainToTheLastByte() throws IOException, InterruptedException {
        // When
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        PACKS.resolve("generator/DemoCounty.java").toString(),
                        made.toString())
                .redirectErrorStream(true)
                .redirectOutput(made.resolve("log").toFile())
                .start();

        // Then
        assertThat(generator.waitFor())
                .as(Files.readString(made.resolve("log")))
                .isZero();
        for (String file : List.of(
                "schools.csv",
                "school-returns-2023.csv",
                "classes-2023.csv",
                "yitong-schools.csv",
                "yitong-school-returns-2023.csv",
                "yitong-classes-2023.csv")) {
            assertThat(made.resolve(file))
                    .hasSameBinaryContentAs(PACKS.resolve("demo-lishu").resolve(file));
        }
    }

    @Test
    void everySyntheticSchoolSaysSo() throws IOException {
        for (String file : List.of("schools.csv", "yitong-schools.csv")) {
            assertThat(Files.readAllLines(PACKS.resolve("demo-lishu").resolve(file)).stream()
                            .skip(1))
                    .allSatisfy(row -> assertThat(row).matches("[0-9]{4}99[0-9]{4},[^,]+（示例）,.*"));
        }
    }

    @Test
    void theRegionsAreCompleteAndParentsComeFirst() throws IOException {
        // Given
        List<String> rows = Files.readAllLines(PACKS.resolve("regions-china/regions.csv"));
        Set<String> seen = new HashSet<>();

        // Then
        assertThat(rows).hasSize(44_701);
        assertThat(rows.stream().skip(1).map(row -> row.split(",", -1))).allSatisfy(cells -> {
            assertThat(cells).hasSize(5);
            assertThat(cells[3].isEmpty() || seen.contains(cells[3])).isTrue();
            assertThat(seen.add(cells[0])).isTrue();
        });
        try (Stream<String> jilin = Files.lines(PACKS.resolve("regions-jilin/regions.csv"))) {
            assertThat(jilin.skip(1))
                    .containsExactlyElementsOf(
                            rows.stream().filter(row -> row.startsWith("22")).toList());
        }
    }

    @Test
    void everyFileThatAPackNamesIsThere() throws IOException {
        for (String pack : List.of(
                "regions-china",
                "regions-jilin",
                "compulsory-education",
                "preschool",
                "school-statistics",
                "safety-and-boarding",
                "staffing-and-funding",
                "demo-lishu",
                "tiedong-2011",
                "procedures-schools",
                "procedures-layout",
                "procedures-premises",
                "procedures-admission",
                "procedures-staffing",
                "procedures-publication",
                "staff-posts",
                "staff-exchange",
                "staff-rural",
                "staff-training",
                "staff-conduct",
                "staff-principals",
                "staff-special")) {
            List<String> files = Files.readAllLines(PACKS.resolve(pack).resolve("pack.yaml")).stream()
                    .filter(line -> line.strip().startsWith("file: "))
                    .map(line -> line.strip().substring("file: ".length()))
                    .toList();
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(PACKS.resolve(pack).resolve(file)).exists());
        }
    }
}
