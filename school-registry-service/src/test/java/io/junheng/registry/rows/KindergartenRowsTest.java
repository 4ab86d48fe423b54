package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.rows.ItemApi.enter;
import static io.junheng.registry.rows.ItemApi.enterOfSchool;
import static io.junheng.registry.rows.ItemApi.findings;
import static io.junheng.registry.rows.LedgerApi.load;
import static io.junheng.registry.rows.LedgerApi.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kindergartens: filings, publication, central kindergartens, each measure with its own example. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class KindergartenRowsTest {

    @BeforeEach
    void packs() {
        load("ledgers-preschool");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2024-02-29, 2024-02-29, false",
        "2024-01-31, 2024-03-01, 2024-02-29, true",
        "2024-03-15, 2024-04-15, 2024-04-15, false",
        "2024-03-15, 2024-04-16, 2024-04-15, true"
    })
    void r115AChangeIsFiledWithinAMonthOrLate(String changed, String filed, String due, boolean late) {
        // When
        String item = enterOfSchool(
                        "staff-changes",
                        school("111", 9500, "220882001"),
                        filed,
                        "post",
                        "PRINCIPAL",
                        "changedOn",
                        changed,
                        "filedOn",
                        filed)
                .then()
                .statusCode(201)
                .body("figures.due", equalTo(due))
                .extract()
                .path("id");

        // Then
        assertThat(findings(item)).isEqualTo(late ? List.of("filedLate") : List.of());
    }

    @Test
    void r115AChangeThatIsNotFiledIsOverdueAndNoneIsFiledBeforeItHappened() {
        String item = enterOfSchool(
                        "staff-changes",
                        school("111", 9501, "220882001"),
                        "2024-01-31",
                        "post",
                        "TEACHER",
                        "changedOn",
                        "2024-01-31")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(findings(item)).containsExactly("overdue");
        enterOfSchool(
                        "staff-changes",
                        school("111", 9501, "220882001"),
                        "2024-01-31",
                        "post",
                        "TEACHER",
                        "changedOn",
                        "2024-01-31",
                        "filedOn",
                        "2024-01-30")
                .then()
                .statusCode(422);
    }

    @Test
    void r116EveryKindergartenIsListedWithWhatItPublishedAndNothingOfPersons() {
        // Given
        String open = school("111", 9511, "220882002");
        String silent = school("111", 9512, "220882002");
        enterOfSchool(
                        "kindergarten-publications",
                        open,
                        "2024-05-20",
                        "publishedOn",
                        "2024-05-20",
                        "staff",
                        32,
                        "teachers",
                        18,
                        "monthlyFee",
                        480,
                        "assessment",
                        "达标")
                .then()
                .statusCode(201);

        // When
        var list = as("li", "viewer", "220882")
                .queryParam("year", 2024)
                .queryParam("filter", "schoolCode:in:" + open + "," + silent)
                .get("/v1/kindergarten-publications");

        // Then
        list.then()
                .statusCode(200)
                .body("items.schoolCode", contains(open, silent))
                .body("items.published", contains(true, false))
                .body("items[0].staff", equalTo(32))
                .body("items[0].monthlyFee", equalTo(480))
                .body("items[0].assessment", equalTo("达标"))
                .body("items[1].publishedOn", nullValue());
        Set<String> allowed = Set.of(
                "schoolCode",
                "name",
                "regionCode",
                "founder",
                "inclusive",
                "year",
                "published",
                "publishedOn",
                "staff",
                "teachers",
                "monthlyFee",
                "assessment",
                "place");
        list.then().body("items[0].keySet()", everyItem(in(allowed)));
        as("li", "viewer", "220882")
                .queryParam("year", 2024)
                .queryParam("filter", "published:eq:false")
                .queryParam("filter", "schoolCode:eq:" + silent)
                .get("/v1/kindergarten-publications")
                .then()
                .body("items", hasSize(1));
        as("li", "viewer", "220323")
                .queryParam("year", 2024)
                .queryParam("filter", "schoolCode:eq:" + open)
                .get("/v1/kindergarten-publications")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void r132ATownWithoutAPublicCentralKindergartenIsFound() {
        // Given a private central kindergarten in one town, a public one in another
        put(
                        admin(),
                        "/v1/schools/1122989521",
                        "{\"name\":\"示例民办中心园\",\"type\":\"111\",\"founder\":\"999\",\"urbanRural\":\"121\",\"regionCode\":\"220882003\",\"openedOn\":\"2000-09-01\"}",
                        "If-None-Match",
                        "*")
                .then()
                .statusCode(201);
        enterOfSchool("central-kindergartens", "1122989521", "2023-09-10", "recognisedOn", "2020-01-01")
                .then()
                .statusCode(201)
                .body("warnings", contains("publicOnly"));
        enterOfSchool("central-kindergartens", school("111", 9522, "220882004"), "2023-09-10")
                .then()
                .statusCode(201)
                .body("figures.public", equalTo(true));

        // When
        String without = enter("town-kindergartens", "220882003", "2023-09-10", "villages", 9)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String with = enter("town-kindergartens", "220882004", "2023-09-10", "villages", 7)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        assertThat(findings(without)).containsExactly("oneForEachTown");
        assertThat(findings(with)).isEmpty();
        assertThat(ItemApi.measure("town-kindergartens", "220882", 2023, "covered"))
                .isEqualTo("50");
        enter("town-kindergartens", "220882", "2023-09-10").then().statusCode(422);
    }

    @Test
    void r131FiveAspectsOfIntegrationAreAllOnRecord() {
        // Given
        String central = school("111", 9531, "220882001");

        // When
        String item = enterOfSchool(
                        "kindergarten-integration",
                        central,
                        "2023-09-10",
                        "teachers",
                        "轮岗 3 人",
                        "funds",
                        "统一预算",
                        "curriculum",
                        "统一课程",
                        "research",
                        "联合教研")
                .then()
                .statusCode(201)
                .body("figures.aspects", equalTo(4))
                .extract()
                .path("id");

        // Then
        assertThat(findings(item)).containsExactly("fiveAspects");
        LedgerApi.patch(item, Map.of("appraisal", "统一考核")).then().statusCode(200);
        assertThat(findings(item)).isEmpty();
    }
}
