package io.junheng.task.rectification;

import static io.junheng.task.TaskApi.CITY;
import static io.junheng.task.TaskApi.COUNTY;
import static io.junheng.task.TaskApi.OTHER_COUNTY;
import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.inspector;
import static io.junheng.task.TaskApi.regions;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.school;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.contracts.indicator.FindingChanged;
import io.junheng.contracts.indicator.FindingOpened;
import io.junheng.contracts.indicator.FindingReopened;
import io.junheng.contracts.indicator.FindingResolved;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class RectificationApiTest {

    private static final String PDF = "%PDF-1.7 验收单";

    private final Findings findings = new Findings();

    @BeforeEach
    void directory() {
        regions();
        register("220322-jyj", "县教育局", COUNTY, "梨树县教育和体育局");
    }

    @Test
    void aFindingOpensARectificationWithItsFiguresItsLeadAndItsDueDate() {
        // When
        String id = findings.opened("f-figures");

        // Then
        viewer(COUNTY)
                .get("/v1/rectifications/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("number", equalTo(1))
                .body("status", equalTo("OPEN"))
                .body("title", equalTo("梨树县第一小学:生均教学及辅助用房面积(小学)未达标"))
                .body("lead", equalTo("县教育局"))
                .body("leadCode", equalTo("220322-jyj"))
                .body("openedOn", equalTo("2026-03-01"))
                .body("dueOn", equalTo("2026-05-30"))
                .body("criterion", equalTo("L4"))
                .body("subjectCode", equalTo("2122000001"))
                .body("value", equalTo(3.9f))
                .body("threshold", equalTo(">= 4.5"))
                .body("gap", equalTo(120.5f))
                .body("unit", equalTo("m2"))
                .body("findingResolved", equalTo(false));
        try (Kafka kafka = Kafka.ofApplication()) {
            Kafka.Message told = kafka.await(
                    Kafka.topic("task.rectification.v1"),
                    message -> message.key().equals(id));
            assertThat(told.headers()).containsEntry("ce_type", "io.junheng.task.RectificationOpened.v1");
            assertThat(told.headers()).containsEntry("ce_regionpath", "/220000/220300/220322/220322100/");
        }
    }

    @Test
    void whereNoEducationBureauIsRegisteredTheLeadIsUnassigned() {
        String id = findings.opened("f-unassigned", finding -> finding.region(OTHER_COUNTY, "/220000/220300/220323/"));

        viewer(OTHER_COUNTY)
                .get("/v1/rectifications/" + id)
                .then()
                .statusCode(200)
                .body("lead", equalTo("教育行政部门"))
                .body("leadCode", nullValue());
    }

    @Test
    void aFindingDeliveredTwiceOpensOneRectification() {
        // Given
        String id = findings.opened("f-twice");

        // When
        findings.publish(new FindingOpened(null, findings.state("f-twice").build()), UUID.randomUUID());
        findings.publish(new FindingOpened(null, findings.state("f-twice").build()), findings.eventOf("f-twice"));
        findings.opened("f-after-twice");

        // Then
        assertThat(ofFinding("f-twice").getList("items.id")).containsExactly(id);
    }

    @Test
    void anOlderStateNeverOverwritesANewerOne() {
        // Given
        String id = findings.opened("f-order");
        findings.publish(new FindingChanged(
                null, findings.state("f-order").version(3).value("4.2").build()));
        findings.await(() -> rectification(id).getFloat("value") == 4.2f);

        // When
        findings.publish(new FindingChanged(
                null, findings.state("f-order").version(2).value("4.0").build()));
        findings.opened("f-after-order");

        // Then
        assertThat(rectification(id).getFloat("value")).isEqualTo(4.2f);
    }

    @Test
    void theWholeLoopFromFindingToWriteOff() {
        // Given
        String id = findings.opened("f-loop");
        String path = "/v1/rectifications/" + id;

        // When it is reported without evidence
        department("li", COUNTY, "220322-jyj")
                .body("{\"to\":\"REPORTED\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("EVIDENCE_REQUIRED"));

        // When it is worked on and reported
        department("li", COUNTY, "220322-jyj")
                .body("{\"content\":\"扩建教学楼已开工\",\"percent\":40}")
                .post(path + "/progress-reports")
                .then()
                .statusCode(201)
                .body("percent", equalTo(40))
                .body("reportedBy", equalTo("li"));
        evidence("li", id);
        department("li", COUNTY, "220322-jyj")
                .body("{\"to\":\"REPORTED\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(200)
                .body("status", equalTo("REPORTED"))
                .body("reportedBy", equalTo("li"))
                .body("evidence", equalTo(1))
                .body("progressReports", equalTo(1));

        // Then nobody verifies it before a re-evaluation
        inspector("wang", COUNTY)
                .body("{\"to\":\"VERIFIED\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("FINDING_NOT_RESOLVED"));

        // When a re-evaluation shows it met
        findings.publish(new FindingResolved(
                null,
                findings.state("f-loop")
                        .version(2)
                        .value("4.6")
                        .status("RESOLVED")
                        .build()));
        findings.await(() -> rectification(id).getBoolean("findingResolved"));

        // Then the reporter cannot verify, whatever the role, and another can
        admin("li", COUNTY)
                .body("{\"to\":\"VERIFIED\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("SELF_VERIFICATION"));
        inspector("wang", COUNTY)
                .body("{\"to\":\"VERIFIED\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(200)
                .body("verifiedBy", equalTo("wang"));
        admin("li", COUNTY)
                .body("{\"to\":\"WRITTEN_OFF\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("SELF_VERIFICATION"));
        inspector("wang", COUNTY)
                .body("{\"to\":\"WRITTEN_OFF\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(200)
                .body("status", equalTo("WRITTEN_OFF"));
        viewer(COUNTY)
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("OPENED", "PROGRESS", "EVIDENCE", "MOVED", "FINDING", "MOVED", "MOVED"))
                .body("items[6].from", equalTo("VERIFIED"))
                .body("items[6].to", equalTo("WRITTEN_OFF"))
                .body("items[6].actor", equalTo("wang"));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.rectification.v1"),
                    message -> message.key().equals(id)
                            && message.headers().get("ce_type").equals("io.junheng.task.RectificationWrittenOff.v1"));
            assertThat(kafka.all(Kafka.topic("task.rectification.v1")).stream()
                            .filter(message -> message.key().equals(id))
                            .map(message -> message.headers().get("ce_type").replaceAll(".*task\\.|\\.v1", "")))
                    .containsExactly(
                            "RectificationOpened",
                            "RectificationProgressed",
                            "RectificationProgressed",
                            "RectificationReported",
                            "RectificationProgressed",
                            "RectificationVerified",
                            "RectificationWrittenOff");
        }
    }

    @Test
    void aFindingThatComesBackAfterWriteOffOpensTheNextNumber() {
        // Given
        String id = writtenOff("f-back");

        // When
        findings.publish(new FindingReopened(
                null, findings.state("f-back").version(3).value("4.1").build()));
        findings.await(() -> ofFinding("f-back").getList("items").size() == 2);

        // Then
        JsonPath both = ofFinding("f-back");
        assertThat(both.getList("items.number")).containsExactly(1, 2);
        assertThat(both.getList("items.status")).containsExactly("WRITTEN_OFF", "OPEN");
        assertThat(both.getString("items[0].id")).isEqualTo(id);
        assertThat(both.getFloat("items[0].value")).isEqualTo(4.6f);
        assertThat(both.getFloat("items[1].value")).isEqualTo(4.1f);
    }

    @Test
    void aFindingThatComesBackBeforeWriteOffSendsTheRectificationBack() {
        // Given
        String id = reported("f-relapse");
        findings.publish(new FindingResolved(
                null, findings.state("f-relapse").version(2).status("RESOLVED").build()));
        findings.await(() -> rectification(id).getBoolean("findingResolved"));
        move(inspector("wang", COUNTY), id, "VERIFIED").statusCode(200);

        // When
        findings.publish(
                new FindingReopened(null, findings.state("f-relapse").version(3).build()));
        findings.await(() -> rectification(id).getString("status").equals("RETURNED"));

        // Then
        assertThat(ofFinding("f-relapse").getList("items")).hasSize(1);
        move(inspector("wang", COUNTY), id, "WRITTEN_OFF").statusCode(409);
    }

    @Test
    void whatDoesNotConvinceIsReturnedWithAReason() {
        String id = reported("f-return");

        move(inspector("wang", COUNTY), id, "RETURNED")
                .statusCode(422)
                .body("errors[0].code", equalTo("REASON_REQUIRED"));
        inspector("wang", COUNTY)
                .body("{\"to\":\"RETURNED\",\"reason\":\"照片不清\"}")
                .post("/v1/rectifications/" + id + "/transitions")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        move(department("zhao", COUNTY, "220322-jyj"), id, "REPORTED").statusCode(200);
        findings.publish(new FindingResolved(
                null, findings.state("f-return").version(2).status("RESOLVED").build()));
        findings.await(() -> rectification(id).getBoolean("findingResolved"));
        move(admin("li", COUNTY), id, "VERIFIED").statusCode(403).body("errors[0].code", equalTo("SELF_VERIFICATION"));
    }

    @Test
    void ofTwoVerifiersAtOnceOneIsTooLate() throws Exception {
        // Given
        String id = reported("f-race");
        findings.publish(new FindingResolved(
                null, findings.state("f-race").version(2).status("RESOLVED").build()));
        findings.await(() -> rectification(id).getBoolean("findingResolved"));
        String etag = viewer(COUNTY).get("/v1/rectifications/" + id).header("ETag");

        // When
        List<Callable<Integer>> verifiers = List.of(
                () -> inspector("wang", COUNTY)
                        .header("If-Match", etag)
                        .body("{\"to\":\"VERIFIED\"}")
                        .post("/v1/rectifications/" + id + "/transitions")
                        .statusCode(),
                () -> inspector("zhou", COUNTY)
                        .body("{\"to\":\"VERIFIED\"}")
                        .post("/v1/rectifications/" + id + "/transitions")
                        .statusCode());
        List<Integer> statuses = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> answer : pool.invokeAll(verifiers)) {
                statuses.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }

        // Then
        assertThat(statuses)
                .containsOnlyOnce(200)
                .allMatch(status -> List.of(200, 409, 412).contains(status));
    }

    @Test
    void stepsThatDoNotFollowAreRefused() {
        String id = findings.opened("f-steps");

        move(inspector("wang", COUNTY), id, "VERIFIED")
                .statusCode(409)
                .body("errors[0].code", equalTo("TRANSITION_NOT_ALLOWED"));
        move(inspector("wang", COUNTY), id, "REPORTED").statusCode(403);
        move(department("li", COUNTY, "220322-jyj"), id, "VERIFIED").statusCode(403);
        move(viewer(COUNTY), id, "VERIFIED").statusCode(403);
        move(admin("a", COUNTY), id, "DONE").statusCode(400);
        admin("a", COUNTY)
                .body("{\"to\":\"REPORTED\",\"reportedBy\":\"somebody\"}")
                .post("/v1/rectifications/" + id + "/transitions")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_PROPERTY"));
    }

    @Test
    void aDepartmentASchoolAndARegionSeeOnlyTheirOwn() {
        String id = findings.opened("f-scope");
        String path = "/v1/rectifications/" + id;

        for (String part : List.of("", "/history", "/progress-reports", "/evidence")) {
            viewer(OTHER_COUNTY).get(path + part).then().statusCode(404);
            department("d", COUNTY, "220322-other").get(path + part).then().statusCode(404);
            school("s", COUNTY, "2122000009").get(path + part).then().statusCode(404);
            viewer(CITY).get(path + part).then().statusCode(200);
            department("d", COUNTY, "220322-jyj").get(path + part).then().statusCode(200);
            school("s", COUNTY, "2122000001").get(path + part).then().statusCode(200);
        }
        for (var stranger : List.of(
                viewer(OTHER_COUNTY), department("d", COUNTY, "220322-other"), school("s", COUNTY, "2122000009"))) {
            stranger.queryParam("filter", "findingId:eq:f-scope")
                    .get("/v1/rectifications")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        admin("a", OTHER_COUNTY)
                .body("{\"content\":\"x\"}")
                .post(path + "/progress-reports")
                .then()
                .statusCode(404);
        admin("a", OTHER_COUNTY)
                .contentType("application/pdf")
                .queryParam("name", "a.pdf")
                .body(PDF.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path + "/evidence")
                .then()
                .statusCode(404);
        move(admin("a", OTHER_COUNTY), id, "REPORTED").statusCode(404);
        move(school("s", COUNTY, "2122000009"), id, "REPORTED").statusCode(404);
    }

    @Test
    void aDepartmentCallerWithoutADepartmentSeesNothing() {
        findings.opened("f-nobody");

        department("d", COUNTY, null)
                .get("/v1/rectifications")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private String reported(String finding) {
        String id = findings.opened(finding);
        evidence("li", id);
        move(department("li", COUNTY, "220322-jyj"), id, "REPORTED").statusCode(200);
        return id;
    }

    private String writtenOff(String finding) {
        String id = reported(finding);
        findings.publish(new FindingResolved(
                null,
                findings.state(finding)
                        .version(2)
                        .value("4.6")
                        .status("RESOLVED")
                        .build()));
        findings.await(() -> rectification(id).getBoolean("findingResolved"));
        move(inspector("wang", COUNTY), id, "VERIFIED").statusCode(200);
        move(inspector("wang", COUNTY), id, "WRITTEN_OFF").statusCode(200);
        return id;
    }

    private static void evidence(String who, String id) {
        department(who, COUNTY, "220322-jyj")
                .contentType("application/pdf")
                .queryParam("name", "验收单.pdf")
                .body(PDF.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/rectifications/" + id + "/evidence")
                .then()
                .statusCode(201);
    }

    private static io.restassured.response.ValidatableResponse move(
            io.restassured.specification.RequestSpecification who, String id, String to) {
        return who.body("{\"to\":\"%s\"}".formatted(to))
                .post("/v1/rectifications/" + id + "/transitions")
                .then();
    }

    private static JsonPath rectification(String id) {
        return viewer("220000")
                .get("/v1/rectifications/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath ofFinding(String finding) {
        return viewer("220000")
                .queryParam("filter", "findingId:eq:" + finding)
                .queryParam("order", "number")
                .get("/v1/rectifications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
