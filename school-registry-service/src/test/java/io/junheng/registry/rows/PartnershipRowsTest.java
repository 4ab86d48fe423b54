package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.ItemApi.enter;
import static io.junheng.registry.rows.ItemApi.enterOfSchool;
import static io.junheng.registry.rows.ItemApi.findings;
import static io.junheng.registry.rows.ItemApi.measure;
import static io.junheng.registry.rows.LedgerApi.census;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups, trusteeships, pairings and central schools, each measure with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PartnershipRowsTest {

    private static final String COUNTY = "220882";
    private static final String TOWN = "220882001";

    @BeforeEach
    void packs() {
        load("ledgers-partnerships");
    }

    private static void parameter(String key, String value) {
        put(
                admin(),
                "/v1/policy-parameters/" + key + "/regions/" + COUNTY,
                "{\"values\":[{\"from\":\"2000-01-01\",\"value\":" + value + "}]}");
    }

    @Test
    void r129ThirtyTrusteeshipsMeetATargetOfThirtyAndNoSchoolHasTwo() {
        // Given
        parameter("trusteeship-target", "30");
        String trustee = school("211", 9600, TOWN);
        List<String> schools = IntStream.rangeClosed(9601, 9630)
                .mapToObj(i -> school("211", i, TOWN))
                .toList();
        for (String one : schools.subList(0, 29)) {
            enterOfSchool("trusteeships", one, "2023-09-10", "trustee", trustee, "agreement", "协议")
                    .then()
                    .statusCode(201);
        }
        assertThat(LedgerApi.measure("trusteeships", COUNTY, 2023, "schools").getString("verdict"))
                .isEqualTo("NOT_MET");

        // When
        enterOfSchool("trusteeships", schools.get(29), "2023-09-10", "trustee", trustee, "agreement", "协议")
                .then()
                .statusCode(201);

        // Then
        assertThat(measure("trusteeships", COUNTY, 2023, "schools")).isEqualTo("30");
        assertThat(LedgerApi.measure("trusteeships", COUNTY, 2023, "schools").getString("verdict"))
                .isEqualTo("MET");
        enterOfSchool("trusteeships", schools.get(0), "2024-09-10", "trustee", schools.get(1), "agreement", "另一协议")
                .then()
                .statusCode(409);
    }

    @Test
    void r129EveryRuralSchoolBelongsToAGroupAndCommunitiesAreAssessedInFourRespects() {
        // Given two rural schools, one of them in a group
        String core = school("211", 9640, "220882100");
        for (String code : List.of("2122989641", "2122989642")) {
            put(
                            admin(),
                            "/v1/schools/" + code,
                            "{\"name\":\"示例乡村小学" + code
                                    + "\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\"220882100\",\"openedOn\":\"1980-09-01\"}",
                            "If-None-Match",
                            "*")
                    .then()
                    .statusCode(201);
        }
        enterOfSchool(
                        "school-groups",
                        "2122989641",
                        "2022-09-10",
                        "group",
                        "示例教育集团",
                        "kind",
                        "GROUP",
                        "coreSchool",
                        core)
                .then()
                .statusCode(201);

        // When
        census("2122989641", 2023, "一年级1班=20");
        census("2122989642", 2023, "一年级1班=18");

        // Then
        assertThat(measure("group-coverage", COUNTY, 2023, "coverage")).isEqualTo("50");
        assertThat(LedgerApi.findings("group-coverage", COUNTY)).containsExactly("everyRuralSchool 2122989642");
        enter(
                        "group-assessments",
                        COUNTY,
                        "2024-06-10",
                        "group",
                        "示例教育集团",
                        "management",
                        22,
                        "teachers",
                        20,
                        "resources",
                        23,
                        "activities",
                        21)
                .then()
                .statusCode(201)
                .body("figures.score", equalTo(86));
    }

    @ParameterizedTest
    @CsvSource({
        "CITY_CITY, 220300, 220800, 201",
        "CITY_CITY, 220300, 220882, 422",
        "COUNTY_COUNTY, 220322, 220882, 201",
        "COUNTY_COUNTY, 220300, 220882, 422",
        "NORMAL_UNIVERSITY_CITY, 220300, 220800, 422",
        "PROVINCE_PROVINCE, 220300, 220800, 422"
    })
    void r130ThePartiesOfAPairingFitItsKindOfWhichThereAreSeven(String kind, String helper, String helped, int status) {
        enter(
                        "pairings",
                        "220000",
                        "2023-03-01",
                        "pairing",
                        kind + helper + helped,
                        "kind",
                        kind,
                        "helperRegion",
                        helper,
                        "helpedRegion",
                        helped,
                        "plan",
                        "2023–2027 年帮扶规划")
                .then()
                .statusCode(status);
        admin().get("/v1/ledgers/pairings")
                .then()
                .body("definition.fields.find { it.key == 'kind' }.choices.size()", equalTo(7));
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 3, nonCompliantProject", "1, 3, 0, nonCompliantExchange", "1, 1, 1, ''"})
    void r130APairingNeedsAJointProjectAndExchangeBothWays(int projects, int sent, int received, String finding) {
        String item = enter(
                        "pairing-years",
                        "220000",
                        "2023-12-01",
                        "pairing",
                        "示例结对" + projects + sent + received,
                        "jointProjects",
                        projects,
                        "sent",
                        sent,
                        "received",
                        received)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(findings(item)).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void r131ACentralSchoolsScoreHoldsThoseOfItsSmallSchools() {
        // Given a small school and its central school; the small ones weigh three tenths
        parameter("small-school-weight", "0.3");
        String central = school("211", 9660, TOWN);
        put(
                        admin(),
                        "/v1/schools/2122989661",
                        "{\"name\":\"示例小规模学校\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\""
                                + TOWN
                                + "\",\"smallScale\":true,\"centralSchool\":\"" + central
                                + "\",\"openedOn\":\"1980-09-01\"}",
                        "If-None-Match",
                        "*")
                .then()
                .statusCode(201);
        put(
                        admin(),
                        "/v1/schools/2122989662",
                        "{\"name\":\"无中心校的小规模学校\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\""
                                + TOWN + "\",\"smallScale\":true}")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("SMALL_SCHOOL_NEEDS_CENTRAL"));

        // When
        enterOfSchool("school-assessments", "2122989661", "2024-06-10", "own", "2122989661", "ownScore", 70)
                .then()
                .statusCode(422);
        enterOfSchool(
                        "school-assessments",
                        "2122989661",
                        "2024-06-10",
                        "own",
                        "2122989661",
                        "centralSchool",
                        central,
                        "ownScore",
                        70)
                .then()
                .statusCode(201)
                .body("figures.score", equalTo(70));

        // Then 90 × 0.7 + 70 × 0.3
        enterOfSchool("school-assessments", central, "2024-06-10", "own", central, "ownScore", 90)
                .then()
                .statusCode(201)
                .body("figures.score", equalTo(84));
    }
}
