package io.junheng.benchmarks.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateNationTest {

    private static final Path REGIONS = Path.of("../reference-data/regions-china/regions.csv");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "schools.csv, e9d0e4990638c0f85be6bdac16f781d619544e0163480d324e919755dd5793f2",
        "school-returns-2023.csv, b603d9df24862f5727384514db5a0e065b0b4299e9926fa20b8a883e6dcde9cd",
        "classes-2023.csv, ba9b28c0e18992ab6e2d419b36aa6298ccd661d9b924c173e9c09e228159525d"
    })
    void theBytesAreThoseOfEveryOtherMachine(String file, String sha256) throws Exception {
        // When
        GenerateNation.write(REGIONS, request("--fraction", "0.001"));

        // Then
        assertThat(sha256(folder.resolve(file))).isEqualTo(sha256);
    }

    @Test
    void everyReturnAndEveryClassIsOfASchoolOfTheSameFiles() throws IOException {
        // When
        List<String> told = GenerateNation.write(REGIONS, request("--fraction", "0.002", "--seed", "5"));

        // Then
        List<String> schools = codes("schools.csv");
        assertThat(schools).doesNotHaveDuplicates();
        assertThat(codes("school-returns-2023.csv")).doesNotHaveDuplicates().isSubsetOf(schools);
        assertThat(codes("classes-2023.csv")).isNotEmpty().isSubsetOf(codes("school-returns-2023.csv"));
        assertThat(told)
                .containsExactly(
                        schools.size() + " schools",
                        codes("school-returns-2023.csv").size() + " returns",
                        codes("classes-2023.csv").size() + " classes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "out --fraction",
                "out --fraction 0",
                "out --fraction 1.5",
                "out --fraction x",
                "out more",
                "--nation"
            })
    void whatIsNotUnderstoodIsRefused(String words) {
        assertThatThrownBy(() -> GenerateNation.Request.parse(words.isEmpty() ? List.of() : List.of(words.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("usage: benchmarks/nation OUT");
    }

    private GenerateNation.Request request(String... options) {
        List<String> words = new ArrayList<>(List.of(folder.toString()));
        words.addAll(List.of(options));
        return GenerateNation.Request.parse(words);
    }

    private List<String> codes(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
