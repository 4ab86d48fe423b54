package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.procedure.ProcedureApi.end;
import static io.junheng.registry.procedure.ProcedureApi.open;
import static io.junheng.registry.procedure.ProcedureApi.opened;
import static io.junheng.registry.procedure.ProcedureApi.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Rows on what is approved or published before it counts. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProcedurePublicationRowsTest {

    private static final String CASES = "/v1/procedure-cases/";

    private static County county(String code, String town) {
        return County.with(code, town, "procedures-publication");
    }

    @Test
    void r175ExposureNeedsAnotherApproverAndAPublishedBasisAndItsWithdrawalKeepsHistory() {
        // Given
        County county = county("220183", "220183001");
        String values = "{'matter':'违规收费（示例）','basisPublishedOn':'2024-02-20'}";
        open(
                        county.government(),
                        "negative-exposure",
                        county.code(),
                        "2024-03-01",
                        "{'matter':'违规收费（示例）','basisPublishedOn':'2024-03-02'}",
                        null)
                .then()
                .statusCode(422)
                .body("errors.collect { it.args[0] }", contains("basisPublished"));
        String id = opened(county.government(), "negative-exposure", county.code(), "2024-03-01", values);

        // Then the basis document is needed
        step("draft", "2024-03-02")
                .document("text", null)
                .by(county.government(), id)
                .then()
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.args[0] }", contains("DOCUMENT_MISSING 已公布的依据文件"));
        step("draft", "2024-03-02")
                .document("text", null)
                .document("basis", "教督办〔2024〕4号")
                .doneBy(county.government(), id);

        // And the author does not approve, nor is anything published before
        step("publication", "2024-03-03")
                .document("link", null)
                .by(county.government(), id)
                .then()
                .statusCode(409);
        step("approval", "2024-03-03")
                .document("opinion", null)
                .by(county.government(), id)
                .then()
                .statusCode(403)
                .body("errors.code", contains("SAME_PERSON"));
        RequestSpecification deputy = as("deputy", "admin", county.code());
        step("approval", "2024-03-03").document("opinion", null).doneBy(deputy, id);
        step("publication", "2024-03-04").document("link", null).doneBy(county.government(), id);

        // When it is withdrawn, then its history stays
        end(as("deputy", "admin", county.code()), id, "WITHDRAWN", "整改到位")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        admin().get(CASES + id + "/history")
                .then()
                .body("items.act", contains("OPENED", "COMPLETED", "COMPLETED", "COMPLETED", "WITHDRAWN"))
                .body("items[4].reason", equalTo("整改到位"));
        admin().get(CASES + id).then().body("steps.step", contains("draft", "approval", "publication"));
    }

    private static RequestSpecification teacher(String name, String school, County county) {
        return given().header(
                        "Authorization",
                        TestTokens.of(name)
                                .role("school")
                                .region(county.code())
                                .school(school)
                                .bearer());
    }

    @Test
    void whoIsShownThePersonalValuesOfACaseIsTold() {
        // Given
        County county = county("222426", "222426001");
        String school = county.primarySchool(1);
        String record = "{'pupil':'2024-018','term':'2024 春','conduct':'良好','fitness':86,'arts':'合唱','labour':'种植'}";
        String id = opened(teacher("form", school, county), "comprehensive-quality", school, "2024-06-01", record);

        // When
        teacher("form", school, county).get(CASES + id).then().body("values.pupil", equalTo("2024-018"));

        // Then
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("suite.reading.v1"),
                    message -> message.value().contains(id)
                            && message.headers().get("ce_actor").equals("form")
                            && !message.value().contains("2024-018"));
        }
    }

    @Test
    void r183ARecordIsUsableAfterReviewAndPublicityAndChangesByANewVersionWithANote() {
        // Given
        County county = county("220184", "220184001");
        String school = county.primarySchool(1);
        String record = "{'pupil':'2024-017','term':'2024 春','conduct':'良好','fitness':86,'arts':'合唱','labour':'种植'}";
        String id = opened(teacher("form", school, county), "comprehensive-quality", school, "2024-06-01", record);

        // Then it is not usable before 审核 and 公示, and who entered it does not review it
        step("publicity", "2024-06-02")
                .begin()
                .document("notice", null)
                .by(teacher("head", school, county), id)
                .then()
                .statusCode(409);
        step("review", "2024-06-02")
                .document("opinion", null)
                .by(teacher("form", school, county), id)
                .then()
                .statusCode(403);
        step("review", "2024-06-02").document("opinion", null).doneBy(teacher("head", school, county), id);
        step("publicity", "2024-06-03").begin().document("notice", null).doneBy(teacher("head", school, county), id);
        step("publicity", "2024-06-07")
                .by(teacher("head", school, county), id)
                .then()
                .statusCode(409);
        step("publicity", "2024-06-08")
                .by(teacher("head", school, county), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("EFFECTIVE"));

        // When it is changed after that, then a new version goes the same way, with a note of why
        post(
                        teacher("form", school, county),
                        CASES + id + "/revisions",
                        "{\"reason\":\"\",\"values\":{\"fitness\":88}}")
                .then()
                .statusCode(422);
        String next = post(
                        teacher("form", school, county),
                        CASES + id + "/revisions",
                        "{\"reason\":\"体质监测补测\",\"openedOn\":\"2024-06-20\",\"values\":{\"fitness\":88}}")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("reason", equalTo("体质监测补测"))
                .body("values.fitness", equalTo(88))
                .body("values.conduct", equalTo("良好"))
                .extract()
                .path("id");
        step("review", "2024-06-21").document("opinion", null).doneBy(teacher("head", school, county), next);
        step("publicity", "2024-06-22").begin().document("notice", null).doneBy(teacher("head", school, county), next);
        teacher("form", school, county)
                .get(CASES + id)
                .then()
                .body("status", equalTo("EFFECTIVE"))
                .body("values.fitness", equalTo(86));
        step("publicity", "2024-06-27").doneBy(teacher("head", school, county), next);
        teacher("form", school, county).get(CASES + id).then().body("status", equalTo("SUPERSEDED"));

        // And the region sees numbers only
        county.government().get(CASES + id).then().statusCode(404);
        admin().queryParam("filter", "procedure:eq:comprehensive-quality")
                .get("/v1/procedure-cases")
                .then()
                .body("items", empty());
        county.government()
                .queryParam("regionCode", county.code())
                .get("/v1/procedures/comprehensive-quality/statistics")
                .then()
                .statusCode(200)
                .body("collect { it.status + ' ' + it.cases }", contains("EFFECTIVE 1", "SUPERSEDED 1"))
                .body("toString()", not(containsString("2024-017")));
        county.government()
                .queryParam("regionCode", "220322")
                .get("/v1/procedures/comprehensive-quality/statistics")
                .then()
                .statusCode(404);
        teacher("form", school, county).get("/v1/procedure-cases").then().body("items.id", hasItem(next));
    }
}
