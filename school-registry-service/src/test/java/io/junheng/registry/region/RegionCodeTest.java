package io.junheng.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Division codes: their form, level and order. */
class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "220000, PROVINCE",
        "220300, CITY",
        "429000, CITY",
        "220322, COUNTY",
        "220322100, TOWN",
        "441900003, TOWN",
        "350527000, TOWN",
        "220581102000, VILLAGE"
    })
    void theCodeSaysTheLevel(String code, RegionLevel level) {
        assertThat(RegionCode.of(code).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "2203",
                "22032",
                "2203221",
                "22032210",
                "2205811020001",
                "22032２",
                "22032a",
                " 220322",
                "-20322"
            })
    void anythingButSixNineOrTwelveAsciiDigitsIsRefused(String code) {
        assertThatThrownBy(() -> RegionCode.of(code)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "660000", "990000", "000000", "720322"})
    void aProvinceThatDoesNotExistIsRefused(String code) {
        assertThatThrownBy(() -> RegionCode.of(code))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.type()).isEqualTo(RegionProblem.REGION_CODE_PROVINCE));
    }

    @Test
    void aCountyOfNoCityIsRefused() {
        assertThatThrownBy(() -> RegionCode.of("220022")).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "220000, 220300, true",
        "220000, 220322100, true",
        "220300, 220322, true",
        "220300, 220400, false",
        "220322, 220322100, true",
        "220322, 220323100, false",
        "220322, 220322, false",
        "441900, 441900003, true",
        "220322100, 220322100201, true",
        "220322, 220300, false"
    })
    void aCodeContainsThoseThatBeginWithItsSignificantDigits(String upper, String lower, boolean contains) {
        assertThat(RegionCode.of(upper).contains(RegionCode.of(lower))).isEqualTo(contains);
    }

    @Property
    void everyTwelveDigitCodeOfAProvinceIsAVillageThatItsTownAndProvinceContain(
            @ForAll @NumericChars @StringLength(10) String tail) {
        // Given
        RegionCode village = RegionCode.of("22" + tail);

        // Then
        assertThat(village.level()).isEqualTo(RegionLevel.VILLAGE);
        assertThat(RegionCode.of("22" + tail.substring(0, 7)).contains(village)).isTrue();
        assertThat(RegionCode.of("220000").contains(village)).isTrue();
    }
}
