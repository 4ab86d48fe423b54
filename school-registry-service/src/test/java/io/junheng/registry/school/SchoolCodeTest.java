package io.junheng.registry.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.region.RegionCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** School codes AA BB CCCCCC. */
class SchoolCodeTest {

    @Test
    void aRealKindergartenOfZhejiang() {
        // When
        SchoolCode code = SchoolCode.of("1133007639");

        // Then
        assertThat(code.category()).isEqualTo("11");
        assertThat(code.province()).isEqualTo("33");
    }

    @ParameterizedTest
    @CsvSource({
        "212299000, CODE_FORMAT",
        "21229900001, CODE_FORMAT",
        "２１２２９９０００１, CODE_FORMAT",
        "2122٩90001, CODE_FORMAT",
        "21229900O1, CODE_FORMAT",
        "' 122990001', CODE_FORMAT",
        "2022990001, CODE_CATEGORY",
        "2322990001, CODE_CATEGORY",
        "0022990001, CODE_CATEGORY",
        "2199990001, CODE_PROVINCE",
        "2100990001, CODE_PROVINCE",
        "2147990001, CODE_PROVINCE"
    })
    void aWrongCodeIsRefusedWithItsReason(String text, SchoolProblem reason) {
        assertThatThrownBy(() -> SchoolCode.of(text))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.type()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "1122990001, 111, true",
        "2122990001, 211, true",
        "2122990001, 218, true",
        "3122990001, 312, true",
        "3422990001, 341, true",
        "3422990001, 345, true",
        "5122990001, 514, true",
        "3122990001, 341, false",
        "2122990001, 311, false"
    })
    void itsCategoryIsThatOfTheType(String code, String type, boolean fits) {
        assertThat(SchoolCode.of(code).fits(SchoolType.of(type))).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "217", "000", "", "2110", "小学"})
    void aTypeOutsideTheStandardIsRefused(String type) {
        assertThatThrownBy(() -> SchoolType.of(type)).isInstanceOf(Problem.class);
    }

    @Property
    void anySerialNumberOfAKnownCategoryAndProvinceIsACode(@ForAll @IntRange(max = 999_999) int serial) {
        // Given
        SchoolCode code = SchoolCode.of(String.format("2122%06d", serial));

        // Then
        assertThat(code.fits(RegionCode.of("220322"))).isTrue();
        assertThat(code.fits(RegionCode.of("350205"))).isFalse();
    }

    @Property
    void whateverTextIsReadItIsACodeOrAProblem(@ForAll @StringLength(max = 12) String text) {
        try {
            assertThat(SchoolCode.of(text).text()).isEqualTo(text).matches("[0-9]{10}");
        } catch (Problem refused) {
            assertThat(refused.type()).isInstanceOf(SchoolProblem.class);
        }
    }
}
