package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.LedgerApi.census;
import static io.junheng.registry.rows.LedgerApi.items;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes of schools and campuses, designs and village schools, each measure with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SchoolSizeRowsTest {

    private static final String TOWN = "220882001";

    @BeforeEach
    void packs() {
        load("ledgers-school-size");
    }

    private static List<String> findings(String ledger, String subject, String values) {
        return post(
                        admin(),
                        "/v1/ledgers/" + ledger + "/judgements",
                        "{\"ledger\":\"" + ledger + "\"," + subject + ",\"values\":" + values + "}")
                .then()
                .statusCode(200)
                .extract()
                .path("remarks.rule");
    }

    @ParameterizedTest
    @CsvSource({
        "211, classesPrimary, 24, 900, ''",
        "211, classesPrimary, 25, 900, classCap",
        "311, classesJunior, 30, 1500, ''",
        "311, classesJunior, 31, 1500, classCap",
        "312, classesJunior, 36, 1800, ''",
        "312, classesJunior, 37, 1800, classCap",
        "211, classesPrimary, 24, 1999, ''",
        "211, classesPrimary, 24, 2000, largeSchool"
    })
    void r103SchoolsHaveAsManyClassesAndPupilsAsTheirTypeAllows(
            String type, String classes, int number, int pupils, String finding) {
        String code = school(type, Integer.parseInt(type) + 9000, TOWN);
        String values =
                "{\"%s\":%d,\"%s\":%d}".formatted(classes, number, classes.replace("classes", "pupils"), pupils);
        assertThat(findings("school-size", "\"schoolCode\":\"" + code + "\"", values))
                .containsExactlyElementsOf(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void r103TheNewTownSchoolIsTooLargeAtThePlanningStage() {
        assertThat(
                        findings(
                                "school-designs",
                                "\"regionCode\":\"220882\"",
                                "{\"school\":\"新城学校\",\"type\":\"NINE_YEARS\",\"classesJunior\":24,\"classesPrimary\":30,\"pupilsJunior\":1440,\"pupilsPrimary\":1350}"))
                .contains("classCap", "largeSchool");
        assertThat(findings(
                        "school-designs",
                        "\"regionCode\":\"220882\"",
                        "{\"school\":\"九中\",\"type\":\"JUNIOR\",\"classesJunior\":24,\"pupilsJunior\":1080}"))
                .isEmpty();
    }

    @Test
    void r104SixtyToAClassFailsByDesignAndFortyFivePass() {
        // When
        List<String> newTown = findings(
                "school-designs",
                "\"regionCode\":\"220882\"",
                "{\"school\":\"新城学校\",\"type\":\"NINE_YEARS\",\"classesJunior\":24,\"classesPrimary\":30,\"pupilsJunior\":1440,\"pupilsPrimary\":1350}");

        // Then 1440 / 24 = 60 fails and is large by design, 1350 / 30 = 45 passes
        assertThat(newTown)
                .contains("juniorClassSize", "largeJuniorByDesign")
                .doesNotContain("primaryClassSize", "largePrimaryByDesign");
    }

    @Test
    void r102ASmallVillageSchoolWithAFifthGradeIsWarnedOf() {
        // Given
        school("211", 9300, TOWN);
        put(
                        admin(),
                        "/v1/schools/2122989301",
                        "{\"name\":\"示例村小\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\""
                                + TOWN
                                + "\",\"smallScale\":true,\"centralSchool\":\"2122989300\",\"openedOn\":\"1980-09-01\"}",
                        "If-None-Match",
                        "*")
                .then()
                .statusCode(201);

        // When
        census("2122989301", 2023, "一年级1班=12", "五年级1班=9", "六年级1班=8");

        // Then
        List<Map<String, Object>> warned = items("village-school-grades", "220882", "schoolCode:eq:2122989301");
        assertThat(warned)
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.get("warnings")).isEqualTo(List.of("upperGradesInVillage")));
    }

    @Test
    void r192CampusesTakeNewPupilsInTurnAndAreSizedOneByOneAndTogether() {
        // Given a junior school whose south campus takes even years, the north one odd years
        put(
                        admin(),
                        "/v1/schools/3122989401",
                        "{\"name\":\"示例三中\",\"type\":\"311\",\"founder\":\"831\",\"urbanRural\":\"111\",\"regionCode\":\""
                                + TOWN
                                + "\",\"openedOn\":\"1980-09-01\",\"campuses\":[{\"key\":\"S\",\"name\":\"南校区\",\"intake\":\"EVEN_YEARS\"},{\"key\":\"N\",\"name\":\"北校区\",\"intake\":\"ODD_YEARS\"}]}",
                        "If-None-Match",
                        "*")
                .then()
                .statusCode(201);
        String classes =
                "{\"form\":\"compulsory-school\",\"values\":{\"pupilsJunior\":45},\"classes\":[{\"name\":\"七年级1班\",\"stage\":\"JUNIOR\",\"grade\":\"J1\",\"pupils\":45,\"campus\":\"%s\"}]}";

        // Then a seventh grade enters at N in odd years only
        put(admin(), "/v1/returns/schools/3122989401/2024", classes.formatted("N"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("CLASS_INTAKE"))
                .body("errors.pointer", contains("/classes/0/campus"));
        put(admin(), "/v1/returns/schools/3122989401/2024", classes.formatted("W"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("CLASS_CAMPUS"));
        put(admin(), "/v1/returns/schools/3122989401/2024", classes.formatted("S"))
                .then()
                .statusCode(201)
                .body("classes[0].campus", equalTo("S"));
        put(admin(), "/v1/returns/schools/3122989401/2023", classes.formatted("N"))
                .then()
                .statusCode(201);

        // And the caps hold for each campus and for the school
        LedgerApi.enter("campus-size", "3122989401", "2024-09-10", Map.of("campus", "S", "classes", 18, "pupils", 900))
                .then()
                .statusCode(201)
                .body("remarks", nullValue());
        LedgerApi.enter("campus-size", "3122989401", "2024-09-10", Map.of("campus", "N", "classes", 13, "pupils", 1100))
                .then()
                .statusCode(201)
                .body("remarks.rule", hasSize(2))
                .body("remarks.rule", containsInAnyOrder("schoolCap", "largeSchool"));
    }
}
