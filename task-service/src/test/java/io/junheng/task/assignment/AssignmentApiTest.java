package io.junheng.task.assignment;

import static io.junheng.task.TaskApi.CITY;
import static io.junheng.task.TaskApi.COUNTY;
import static io.junheng.task.TaskApi.DOCUMENT;
import static io.junheng.task.TaskApi.activePlan;
import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.department;
import static io.junheng.task.TaskApi.exclude;
import static io.junheng.task.TaskApi.extract;
import static io.junheng.task.TaskApi.inspector;
import static io.junheng.task.TaskApi.regions;
import static io.junheng.task.TaskApi.register;
import static io.junheng.task.TaskApi.school;
import static io.junheng.task.TaskApi.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssignmentApiTest {

    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @BeforeEach
    void directory() {
        regions();
        register("220300-czj", "市财政局", CITY);
        register("220300-jyj", "市教育局", CITY);
    }

    @Test
    void anAssignmentGoesFromSignForToWriteOffAndKeepsEveryStamp() {
        // Given
        String id = leadOf(activePlan(CITY));

        // When
        move(bureau("li"), id, "ACCEPTED").statusCode(200).body("owner", equalTo("li"));
        move(bureau("li"), id, "IN_PROGRESS").statusCode(200);
        move(bureau("li"), id, "REPORTED").statusCode(422).body("errors[0].code", equalTo("EVIDENCE_REQUIRED"));
        String hash =
                file(bureau("li"), id, "竣工图.pdf", PDF).statusCode(201).extract().path("sha256");
        move(bureau("li"), id, "REPORTED").statusCode(200).body("reportedBy", equalTo("li"));
        move(admin("li", CITY), id, "VERIFIED").statusCode(403).body("errors[0].code", equalTo("SELF_VERIFICATION"));
        move(inspector("wang", CITY), id, "VERIFIED").statusCode(200).body("verifiedBy", equalTo("wang"));
        move(inspector("wang", CITY), id, "WRITTEN_OFF").statusCode(200);

        // Then
        viewer(CITY)
                .get("/v1/assignments/" + id + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.to",
                        contains(
                                "ASSIGNED",
                                "ACCEPTED",
                                "IN_PROGRESS",
                                "IN_PROGRESS",
                                "REPORTED",
                                "VERIFIED",
                                "WRITTEN_OFF"))
                .body("items.actor", contains("planner", "li", "li", "li", "li", "wang", "wang"));
        file(bureau("li"), id, "more.pdf", PDF).statusCode(409).body("errors[0].code", equalTo("TASK_CLOSED"));
        try (Kafka kafka = Kafka.ofApplication()) {
            Kafka.Message filed = kafka.await(
                    Kafka.topic("task.evidence.v1"), message -> message.value().contains(id));
            assertThat(filed.value()).contains(hash);
            kafka.await(
                    Kafka.topic("task.assignment.v1"),
                    message -> message.key().equals(id) && message.value().contains("\"status\":\"WRITTEN_OFF\""));
        }
    }

    @Test
    void r019AfterTheLockAFileIsNotReplacedAndTheAttemptIsInTheLog() {
        // Given
        String id = reported(leadOf(activePlan(CITY)));
        move(inspector("wang", CITY), id, "VERIFIED").statusCode(200);
        String kept = viewer(CITY).get("/v1/assignments/" + id + "/evidence").path("items[0].sha256");
        String name = viewer(CITY).get("/v1/assignments/" + id + "/evidence").path("items[0].name");

        // When
        file(bureau("li"), id, name, "%PDF-1.8".getBytes(StandardCharsets.US_ASCII))
                .statusCode(409)
                .body("errors[0].code", equalTo("TASK_CLOSED"));

        // Then
        viewer(CITY).get("/v1/assignments/" + id + "/evidence").then().body("items.sha256", contains(kept));
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.work-record.v1"),
                    message -> message.value().contains("EVIDENCE_REFUSED")
                            && message.value().contains(id)
                            && message.value().contains(kept));
        }
    }

    @ParameterizedTest
    @CsvSource({"IN_PROGRESS", "REPORTED", "VERIFIED", "WRITTEN_OFF", "RETURNED", "ASSIGNED"})
    void stepsThatDoNotFollowAreRefused(String to) {
        String id = leadOf(activePlan(CITY));

        move(admin("boss", CITY), id, to).statusCode(409).body("errors[0].code", equalTo("TRANSITION_NOT_ALLOWED"));
    }

    @Test
    void whatIsReturnedNeedsAReasonAndCanBeReportedAgain() {
        String id = reported(leadOf(activePlan(CITY)));

        move(inspector("wang", CITY), id, "RETURNED").statusCode(422);
        inspector("wang", CITY)
                .body("{\"to\":\"RETURNED\",\"reason\":\"缺少验收意见\"}")
                .post("/v1/assignments/" + id + "/transitions")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        move(bureau("li"), id, "REPORTED").statusCode(200);
    }

    @Test
    void eachStepBelongsToItsRole() {
        String id = leadOf(activePlan(CITY));
        move(inspector("wang", CITY), id, "ACCEPTED").statusCode(403);
        move(viewer(CITY), id, "ACCEPTED").statusCode(403);
        reported(id);

        move(bureau("zhao"), id, "VERIFIED").statusCode(403);
    }

    @Test
    void ofTwoWhoReadTheSameVersionTheSecondIsTooLate() {
        String id = reported(leadOf(activePlan(CITY)));
        String etag = viewer(CITY).get("/v1/assignments/" + id).header("ETag");
        move(inspector("wang", CITY).header("If-Match", etag), id, "VERIFIED").statusCode(200);

        move(inspector("zhou", CITY).header("If-Match", etag), id, "VERIFIED").statusCode(412);
        move(inspector("zhou", CITY), id, "VERIFIED").statusCode(409);
    }

    @Test
    void withoutADueDateNothingIsStarted() {
        // Given
        String text = DOCUMENT.replace("到20xx年", "");
        String plan = admin("planner", CITY)
                .body("{\"extraction\":\"%s\",\"regionCode\":\"220300\"}".formatted(extract(text, CITY)))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        exclude(plan, 2, CITY);
        admin("planner", CITY)
                .body("{\"to\":\"ACTIVE\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(200);
        String id = leadOf(plan);
        move(bureau("li"), id, "ACCEPTED").statusCode(200);

        // When
        move(bureau("li"), id, "IN_PROGRESS").statusCode(422).body("errors[0].code", equalTo("DUE_DATE_MISSING"));
        admin("planner", CITY)
                .header("If-Match", "\"2\"")
                .body("{\"dueOn\":\"2028-02-29\"}")
                .patch("/v1/assignments/" + id)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2028-02-29"));

        // Then
        move(bureau("li"), id, "IN_PROGRESS").statusCode(200);
        admin("planner", CITY)
                .body("{\"dueOn\":\"2028-02-28\"}")
                .patch("/v1/assignments/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void aDepartmentSeesItsOwnAssignmentsOnly() {
        String plan = activePlan(CITY);
        String id = leadOf(plan);

        bureau("li")
                .queryParam("filter", "planId:eq:" + plan)
                .get("/v1/assignments")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.departmentCode", everyItem(equalTo("220300-jyj")));
        for (String part : List.of("", "/history", "/progress-reports", "/evidence")) {
            department("d", CITY, "220300-czj")
                    .get("/v1/assignments/" + id + part)
                    .then()
                    .statusCode(404);
            viewer(COUNTY).get("/v1/assignments/" + id + part).then().statusCode(404);
            bureau("li").get("/v1/assignments/" + id + part).then().statusCode(200);
            school("s", CITY, "2122000001")
                    .get("/v1/assignments/" + id + part)
                    .then()
                    .statusCode(404);
        }
        move(department("d", CITY, "220300-czj"), id, "ACCEPTED").statusCode(404);
        move(admin("a", COUNTY), id, "ACCEPTED").statusCode(404);
        file(department("d", CITY, "220300-czj"), id, "a.pdf", PDF).statusCode(404);
        admin("a", COUNTY)
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/assignments/" + id)
                .then()
                .statusCode(404);
        viewer(COUNTY)
                .queryParam("filter", "planId:eq:" + plan)
                .get("/v1/assignments")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void anExportHoldsWhatTheCallerSeesAndNothingElse() {
        // Given
        String plan = activePlan(CITY);

        // When
        String mine = exported(bureau("li"), bureau("li"), plan);
        String none = exported(viewer(COUNTY), viewer(COUNTY), plan);

        // Then
        assertThat(mine.lines().filter(line -> line.contains(plan))).hasSize(2);
        assertThat(mine).contains("220300-jyj").doesNotContain("220300-czj");
        assertThat(none).doesNotContain(plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.pdf", "..\\x.pdf", ".hidden.pdf", "a/b.pdf", "/etc/passwd", "\u202efdp.exe", ""})
    void aFileNameThatIsNoneIsRefused(String name) {
        String id = leadOf(activePlan(CITY));

        file(bureau("li"), id, name, PDF).statusCode(422).body("errors[0].pointer", equalTo("?name"));
    }

    @Test
    void evidenceIsKeptAsItWasSentWithItsHash() {
        // Given
        String id = leadOf(activePlan(CITY));
        String evidence = file(bureau("li"), id, "竣工图.pdf", PDF)
                .statusCode(201)
                .body("size", equalTo(8))
                .body("mediaType", equalTo("application/pdf"))
                .body("sha256", equalTo("86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b"))
                .extract()
                .path("id");

        // When
        var content = viewer(CITY)
                .get("/v1/assignments/" + id + "/evidence/" + evidence + "/content")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract();

        // Then
        assertThat(content.asByteArray()).isEqualTo(PDF);
        assertThat(content.header("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void evidenceThatIsNotWhatItSaysIsRefused() {
        String id = leadOf(activePlan(CITY));

        file(bureau("li"), id, "a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("errors[0].code", equalTo("EVIDENCE_TYPE_MISMATCH"));
        file(bureau("li"), id, "a.pdf", new byte[0]).statusCode(422);
        bureau("li")
                .contentType("text/html")
                .queryParam("name", "a.html")
                .body("<script>")
                .post("/v1/assignments/" + id + "/evidence")
                .then()
                .statusCode(415);
        bureau("li")
                .contentType("application/pdf")
                .queryParam("name", "a.pdf")
                .queryParam("sha256", "0".repeat(64))
                .body(PDF)
                .post("/v1/assignments/" + id + "/evidence")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("EVIDENCE_HASH_MISMATCH"));
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        file(bureau("li"), id, "a.pdf", large).statusCode(413).body("errors[0].code", equalTo("EVIDENCE_TOO_LARGE"));
        viewer(CITY).get("/v1/assignments/" + id + "/evidence").then().body("items", hasSize(0));
    }

    @Test
    void progressIsReportedInWordsAndPerCent() {
        String id = leadOf(activePlan(CITY));

        bureau("li")
                .body("{\"content\":\"已立项\\n已招标\",\"percent\":100}")
                .post("/v1/assignments/" + id + "/progress-reports")
                .then()
                .statusCode(201);
        bureau("li")
                .body("{\"content\":\" \",\"percent\":101}")
                .post("/v1/assignments/" + id + "/progress-reports")
                .then()
                .statusCode(422)
                .body("errors.code", contains("TEXT_MISSING", "PERCENT_RANGE"));
        viewer(CITY)
                .get("/v1/assignments/" + id + "/progress-reports")
                .then()
                .body("items.percent", contains(100))
                .body("items.reportedBy", contains("li"));
    }

    private static String exported(RequestSpecification starts, RequestSpecification reads, String plan) {
        String job = starts.body("{\"format\":\"CSV\",\"filter\":[\"planId:eq:%s\"]}".formatted(plan))
                .post("/v1/exports/assignments")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reads.get("/v1/jobs/" + job)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("status")
                        .equals("SUCCEEDED"));
        return reads.get("/v1/jobs/" + job + "/result.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String reported(String id) {
        move(bureau("li"), id, "ACCEPTED").statusCode(200);
        move(bureau("li"), id, "IN_PROGRESS").statusCode(200);
        file(bureau("li"), id, "竣工图.pdf", PDF).statusCode(201);
        move(bureau("li"), id, "REPORTED").statusCode(200);
        return id;
    }

    private static String leadOf(String plan) {
        return admin("planner", CITY)
                .queryParam("filter", List.of("planId:eq:" + plan, "role:eq:LEAD", "departmentCode:eq:220300-jyj"))
                .get("/v1/assignments")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static RequestSpecification bureau(String who) {
        return department(who, CITY, "220300-jyj");
    }

    private static ValidatableResponse move(RequestSpecification who, String id, String to) {
        return who.body("{\"to\":\"%s\"}".formatted(to))
                .post("/v1/assignments/" + id + "/transitions")
                .then();
    }

    private static ValidatableResponse file(RequestSpecification who, String id, String name, byte[] content) {
        return who.contentType("application/pdf")
                .queryParam("name", name)
                .body(content)
                .post("/v1/assignments/" + id + "/evidence")
                .then();
    }
}
