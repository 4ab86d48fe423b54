package io.junheng.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.benchmarks.nation.Nation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceTest {

    private static final int PAGES = 10_000;

    @ParameterizedTest
    @EnumSource(
            value = Scale.class,
            names = {"SHORT", "MEDIUM"})
    void whatIsImportedMeetsNoPlaceThatIsThereAlreadyAndIsEnoughForTenThousandPages(Scale scale) throws IOException {
        // Given
        Nation nation = Nation.on(Path.of("../reference-data/regions-china/regions.csv"), 2023);
        Set<String> there = new HashSet<>();
        nation.counties(county -> Place.takes(scale, county), school -> there.add(school.code()));

        // When
        Set<String> imported = new HashSet<>();
        nation.schools(scale.fraction(), county -> !Place.takes(scale, county), school -> imported.add(school.code()));

        // Then
        assertThat(there).isNotEmpty();
        assertThat(imported).hasSizeGreaterThanOrEqualTo(PAGES);
        assertThat(Collections.disjoint(imported, there)).isTrue();
    }
}
