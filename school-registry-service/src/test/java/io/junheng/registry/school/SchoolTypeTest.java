package io.junheng.registry.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.region.UrbanRural;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types, founders, urban-rural classes and stages of the standards. */
class SchoolTypeTest {

    @ParameterizedTest
    @CsvSource({
        "111, KINDERGARTEN",
        "211, PRIMARY",
        "218, PRIMARY",
        "311, JUNIOR",
        "312, PRIMARY JUNIOR",
        "341, JUNIOR SENIOR",
        "342, SENIOR",
        "345, PRIMARY JUNIOR SENIOR",
        "511, PRIMARY JUNIOR SENIOR",
        "411, ''"
    })
    void aTypeTeachesItsStages(String type, String stages) {
        assertThat(String.join(
                        " ",
                        SchoolType.of(type).stages().stream().map(Enum::name).toList()))
                .isEqualTo(stages);
    }

    @Test
    void everyTypeHasACategoryThatACodeCanBear() {
        assertThat(SchoolType.all())
                .hasSize(54)
                .allSatisfy(type -> assertThat(
                                SchoolCode.of(type.category() + "22000001").fits(type))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({"831, 县级教育部门", "999, 民办", "360, 中央部门", "811, 省级教育部门"})
    void aFounderHasItsLabel(String code, String name) {
        assertThat(Founder.of(code).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "800", "813", "900", "99", "9999", "８３１"})
    void aFounderOutsideTheStandardIsRefused(String code) {
        assertThatThrownBy(() -> Founder.of(code)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({"111, false", "112, false", "121, false", "123, false", "210, true", "220, true"})
    void anUrbanRuralClassIsRuralOrNot(String code, boolean rural) {
        assertThat(UrbanRural.of(code).rural()).isEqualTo(rural);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110", "120", "200", "1", "230", ""})
    void anUrbanRuralClassOutsideTheStandardIsRefused(String code) {
        assertThatThrownBy(() -> UrbanRural.of(code)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMARY, P1, true",
        "PRIMARY, P6, true",
        "PRIMARY, P7, false",
        "PRIMARY, P0, false",
        "PRIMARY, J1, false",
        "JUNIOR, J4, true",
        "JUNIOR, J5, false",
        "SENIOR, S3, true",
        "SENIOR, S4, false",
        "KINDERGARTEN, K1, true",
        "PRIMARY, P11, false"
    })
    void aGradeBelongsToItsStage(Stage stage, String grade, boolean belongs) {
        assertThat(stage.hasGrade(grade)).isEqualTo(belongs);
    }
}
