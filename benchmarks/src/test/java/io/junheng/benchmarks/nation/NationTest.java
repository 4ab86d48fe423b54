package io.junheng.benchmarks.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationTest {

    private static final Path REGIONS = Path.of("../reference-data/regions-china/regions.csv");

    @TempDir
    Path folder;

    private static Nation nation(long seed) throws IOException {
        return Nation.on(REGIONS, seed);
    }

    @Test
    void theNationHasAsManySchoolsOfEachKindAsWerePublished() throws IOException {
        // When
        Map<String, Integer> counts = new HashMap<>();
        Set<String> codes = new HashSet<>();
        nation(1).schools(1, school -> {
            counts.merge(school.code().substring(0, 2), 1, Integer::sum);
            codes.add(school.code());
        });

        // Then
        assertThat(codes).hasSize(Kind.nationalTotal()).hasSize(498_104);
        assertThat(counts)
                .containsEntry("11", 274_400)
                .containsEntry("21", 143_500)
                .containsEntry("31", 52_300)
                .containsEntry("34", 15_400)
                .containsEntry("36", 7_085)
                .containsEntry("51", 2_345)
                .containsEntry("41", 3_074);
    }

    @Test
    void proportionsAreThoseOfTheStatistics() throws IOException {
        // When
        List<SyntheticSchool> schools = new ArrayList<>();
        nation(1).schools(0.1, schools::add);

        // Then
        List<SyntheticSchool> kindergartens =
                schools.stream().filter(school -> school.type().equals("111")).toList();
        List<SyntheticSchool> primaries =
                schools.stream().filter(school -> school.type().equals("211")).toList();
        List<SyntheticSchool> juniors = schools.stream()
                .filter(school -> school.type().startsWith("31"))
                .toList();
        assertThat(share(kindergartens, "999")).isCloseTo(0.5447, within(0.01));
        assertThat(share(primaries, "999")).isCloseTo(0.0516, within(0.005));
        assertThat(juniors.stream()
                                .filter(school -> school.type().equals("312"))
                                .count()
                        / (double) juniors.size())
                .isCloseTo(0.255, within(0.02));
        assertThat(mean(kindergartens)).isCloseTo(149, within(5.0));
        assertThat(mean(juniors)).isCloseTo(1_003, within(40.0));
        assertThat(primaries.stream()
                        .filter(school -> school.area().equals("111"))
                        .mapToInt(school -> school.pupils().all())
                        .average()
                        .orElseThrow())
                .isGreaterThan(3
                        * primaries.stream()
                                .filter(school -> school.area().equals("220"))
                                .mapToInt(school -> school.pupils().all())
                                .average()
                                .orElseThrow());
    }

    private static double share(List<SyntheticSchool> schools, String founder) {
        return schools.stream()
                        .filter(school -> school.founder().equals(founder))
                        .count()
                / (double) schools.size();
    }

    private static double mean(List<SyntheticSchool> schools) {
        return schools.stream()
                .mapToInt(school -> school.pupils().all())
                .average()
                .orElseThrow();
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOthers() throws IOException {
        // Given
        Path first = folder.resolve("first.csv");
        Path again = folder.resolve("again.csv");
        Path other = folder.resolve("other.csv");

        // When
        new NationFiles(nation(7), 0.01).schools(first);
        new NationFiles(nation(7), 0.01).schools(again);
        new NationFiles(nation(8), 0.01).schools(other);

        // Then
        assertThat(Files.mismatch(first, again)).isEqualTo(-1);
        assertThat(Files.mismatch(first, other)).isNotEqualTo(-1);
    }

    @Test
    void theBytesAreThoseOfEveryOtherMachine() throws IOException {
        Path file = folder.resolve("schools.csv");

        new NationFiles(nation(2023), 0.001).schools(file);

        assertThat(sha256(file)).isEqualTo("e9d0e4990638c0f85be6bdac16f781d619544e0163480d324e919755dd5793f2");
    }

    private static String sha256(Path file) throws IOException {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSchoolIsTheSameInEveryFractionThatHasIt() throws IOException {
        // Given
        Map<String, SyntheticSchool> large = new HashMap<>();
        nation(3).schools(0.2, school -> large.put(school.code(), school));

        // When
        List<SyntheticSchool> small = new ArrayList<>();
        nation(3).schools(0.02, small::add);

        // Then
        List<SyntheticSchool> both = small.stream()
                .filter(school -> large.containsKey(school.code()))
                .toList();
        assertThat(both).isNotEmpty().allSatisfy(school -> assertThat(school).isEqualTo(large.get(school.code())));
    }

    @Test
    void classesHoldAllPupilsAndFewAreOversized() throws IOException {
        // When
        int[] classes = new int[2];
        nation(1).schools(0.02, school -> {
            if (school.type().equals("211") || school.type().startsWith("31")) {
                assertThat(school.classes().stream()
                                .mapToInt(SyntheticSchool.ClassRow::pupils)
                                .sum())
                        .isEqualTo(school.pupils().all());
                classes[0] += school.classes().size();
                classes[1] += (int) school.classes().stream()
                        .filter(one -> one.pupils() > 55)
                        .count();
            }
        });

        // Then
        assertThat(classes[1] / (double) classes[0]).isBetween(0.001, 0.01);
    }

    @Test
    void aReturnHasTheColumnsItWasAskedFor() throws IOException {
        Path file = folder.resolve("returns.csv");

        long rows = new NationFiles(nation(1), 0.001).wideReturns(file, 2023, "wide", List.of("a", "b", "c"));

        assertThat(Files.readAllLines(file))
                .hasSize((int) rows + 1)
                .startsWith("schoolCode,year,form,a,b,c")
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(6));
    }
}
