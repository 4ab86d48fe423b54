package io.junheng.registry.returns;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.finished;
import static io.junheng.registry.RegistryApi.ofSchool;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Returns over REST. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReturnApiTest {

    private static final String DISTRICT = "/v1/returns/regions/220303/";

    private final Database database = Database.ofApplication();

    @BeforeEach
    void schools() {
        counties();
    }

    private static String path(String school, int year) {
        return "/v1/returns/schools/" + school + "/" + year;
    }

    /** A whole return of a school with pupils in one class. */
    private static String whole(int pupils, double equipment) {
        return """
                {"form":"compulsory-school","values":{"pupilsPrimary":%d,"higherDegreeTeachersPrimary":3,"backboneTeachersPrimary":1,
                "artsSportsTeachersPrimary":1,"teachingRoomsArea":400,"indoorSportsArea":0,"sportsGroundArea":900,"equipmentValue":%s,
                "multimediaRooms":2},"classes":[{"name":"一年级1班","stage":"PRIMARY","grade":"P1","pupils":%d}]}
                """.formatted(pupils, equipment, pupils);
    }

    private static String values(String values) {
        return "{\"form\":\"compulsory-school\",\"values\":{" + values + "}}";
    }

    private static Response to(String path, String status) {
        return post(
                status.equals("SUBMITTED") ? admin() : verifier(),
                path + "/transitions",
                "{\"to\":\"" + status + "\"}");
    }

    private static void locked(String path, String body) {
        put(admin(), path, body).then().statusCode(201);
        to(path, "SUBMITTED").then().statusCode(200);
        to(path, "VERIFIED").then().statusCode(200);
        to(path, "LOCKED").then().statusCode(200).body("status", equalTo("LOCKED"));
    }

    @Test
    void r093ALockedReturnIsNotEditedButCorrectedByARevision() {
        // Given
        String path = path("2122990001", 2021);
        locked(path, whole(40, 8.5));

        // When
        put(admin(), path, whole(40, 9.5), "If-Match", "*")
                .then()
                .statusCode(409)
                .body("errors.code", contains("RETURN_NOT_OPEN"));
        post(verifier(), path + "/revisions", "{\"reason\":\"设备值漏报\"}")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("status", equalTo("DRAFT"))
                .body("values.equipmentValue", equalTo(8.5f));
        put(admin(), path, whole(40, 9.5), "If-Match", "*").then().statusCode(200);

        // Then
        admin().queryParam("revision", 1)
                .get(path)
                .then()
                .body("status", equalTo("LOCKED"))
                .body("values.equipmentValue", equalTo(8.5f));
        admin().get(path).then().body("revision", equalTo(2)).body("values.equipmentValue", equalTo(9.5f));
        admin().queryParam("revision", 3).get(path).then().statusCode(404);
        admin().get(path + "/history")
                .then()
                .body("items.status", contains("DRAFT", "SUBMITTED", "VERIFIED", "LOCKED", "DRAFT", "DRAFT"))
                .body("items.actor", contains("ann", "ann", "wang", "wang", "wang", "ann"))
                .body("items[4].reason", equalTo("设备值漏报"));
        assertThat(eventsOf("SCHOOL/2122990001/compulsory-school/2021"))
                .containsExactly(
                        "1 ReturnDrafted",
                        "2 ReturnSubmitted",
                        "3 ReturnVerified",
                        "4 ReturnLocked",
                        "5 ReturnReopened",
                        "6 ReturnDrafted");
    }

    private List<String> eventsOf(String key) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.number("select count(*) from outbox") == 0);
        try (Kafka kafka = Kafka.ofApplication()) {
            return kafka.all(Kafka.topic("registry.return.v1")).stream()
                    .filter(message -> message.key().equals(key))
                    .map(message -> message.headers().get("ce_version") + " "
                            + message.headers().get("ce_type").replaceAll(".*registry\\.|\\.v1", ""))
                    .toList();
        }
    }

    @Test
    void theReporterDoesNotVerify() {
        // Given
        String path = path("2122990002", 2021);
        put(admin(), path, whole(40, 8.5)).then().statusCode(201);
        to(path, "SUBMITTED").then().statusCode(200).body("submittedBy", equalTo("ann"));

        // Then
        post(admin(), path + "/transitions", "{\"to\":\"VERIFIED\"}")
                .then()
                .statusCode(403)
                .body("errors.code", contains("VERIFIER_IS_REPORTER"));
        to(path, "VERIFIED").then().statusCode(200).body("verifiedBy", equalTo("wang"));
    }

    @Test
    void aReturnIsSentBackWithAReasonAndSubmittedAgain() {
        // Given
        String path = path("2122990003", 2021);
        put(admin(), path, whole(40, 8.5)).then().statusCode(201);
        to(path, "SUBMITTED").then().statusCode(200);

        // When
        post(verifier(), path + "/transitions", "{\"to\":\"RETURNED\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        post(verifier(), path + "/transitions", "{\"to\":\"RETURNED\",\"reason\":\"请核实\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("reason", equalTo("请核实"))
                .body("submittedBy", nullValue());
        put(admin(), path, whole(41, 8.5), "If-Match", "\"3\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"));

        // Then
        to(path, "SUBMITTED").then().statusCode(200).body("version", equalTo(5));
    }

    @Test
    void noStepIsSkipped() {
        // Given
        String path = path("2122990004", 2021);
        put(admin(), path, whole(40, 8.5)).then().statusCode(201);

        // Then
        to(path, "LOCKED").then().statusCode(409).body("errors.code", contains("TRANSITION_NOT_ALLOWED"));
        to(path, "VERIFIED").then().statusCode(409);
        to(path, "DRAFT").then().statusCode(422);
        post(admin(), path + "/transitions", "{\"to\":\"GONE\"}").then().statusCode(422);
        post(as("li", "integration", null), path + "/transitions", "{\"to\":\"VERIFIED\"}")
                .then()
                .statusCode(403)
                .body("errors.code", contains("TRANSITION_ROLE"));
        post(verifier(), path + "/revisions", "{\"reason\":\"x\"}").then().statusCode(409);
        post(verifier(), path + "/transitions", "{\"to\":\"SUBMITTED\"}").then().statusCode(403);
    }

    @Test
    void anIncompleteOrContradictoryReturnIsNotSubmitted() {
        // Given
        String path = path("2122990005", 2021);
        put(admin(), path, values("\"pupilsPrimary\":40,\"teachingRoomsArea\":5,\"indoorSportsArea\":6"))
                .then()
                .statusCode(201)
                .body("warnings", contains("RECONCILIATION_ERROR:indoorSports"));

        // Then
        to(path, "SUBMITTED")
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/values/higherDegreeTeachersPrimary ELEMENT_REQUIRED",
                                "/values/backboneTeachersPrimary ELEMENT_REQUIRED",
                                "/values/artsSportsTeachersPrimary ELEMENT_REQUIRED",
                                "/values/sportsGroundArea ELEMENT_REQUIRED",
                                "/values/equipmentValue ELEMENT_REQUIRED",
                                "/values/multimediaRooms ELEMENT_REQUIRED",
                                "/classes ELEMENT_REQUIRED",
                                "/values/teachingRoomsArea RECONCILIATION_ERROR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pupilsPrimary\":-1|/values/pupilsPrimary NUMBER_NEGATIVE",
                "\"pupilsPrimary\":1.5|/values/pupilsPrimary NUMBER_NOT_INTEGER",
                "\"pupilsPrimary\":1e400|/values/pupilsPrimary NUMBER_RANGE",
                "\"pupilsPrimary\":1e-400|/values/pupilsPrimary NUMBER_DECIMALS",
                "\"pupilsPrimary\":12345678901234567890123|/values/pupilsPrimary NUMBER_RANGE",
                "\"pupilsPrimary\":\"NaN\"|/values/pupilsPrimary NUMBER_EXPECTED",
                "\"pupilsPrimary\":\"12\"|/values/pupilsPrimary NUMBER_EXPECTED",
                "\"pupilsPrimary\":true|/values/pupilsPrimary NUMBER_EXPECTED",
                "\"pupilsPrimary\":[]|/values/pupilsPrimary NUMBER_EXPECTED",
                "\"pupilsJunior\":5|/values/pupilsJunior ELEMENT_STAGE",
                "\"recurrentRevenue\":5|/values/recurrentRevenue ELEMENT_NOT_IN_FORM",
                "\"__proto__\":5|/values/__proto__ ELEMENT_NOT_IN_FORM"
            })
    void aWrongFigureIsNamedAndNeverBecomesNought(String figures, String error) {
        // When
        put(admin(), path("2122990006", 2021), values(figures))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));

        // Then
        admin().get(path("2122990006", 2021)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"form\":\"compulsory-school\",\"values\":{\"pupilsPrimary\":NaN}}",
                "{\"form\":\"compulsory-school\",\"values\":{\"pupilsPrimary\":1,\"pupilsPrimary\":2}}",
                "{\"form\":\"compulsory-school\",\"values\":{},\"status\":\"LOCKED\"}",
                "{\"form\":\"compulsory-school\",\"values\":{},\"submittedBy\":\"x\"}",
                "{\"form\":\"compulsory-school\",\"values\":[]}",
                "{\"form\":\"compulsory-school\",\"values\":{\"pupilsPrimary\":01}}",
                "{\"form\":\"compulsory-school\",\"values\":{},\"classes\":[{\"name\":\"x\",\"stage\":\"PRIMARY\",\"grade\":\"P1\",\"pupils\":\"4\"}]}"
            })
    void aMalformedBodyIsRefused(String body) {
        put(admin(), path("2122990006", 2021), body).then().statusCode(400);
    }

    @Test
    void minusNoughtIsNought() {
        put(admin(), path("2122990007", 2021), values("\"pupilsPrimary\":-0.0"))
                .then()
                .statusCode(201)
                .body("values.pupilsPrimary", equalTo(0));
    }

    @Test
    void formsYearsAndSubjectsAreChecked() {
        put(admin(), path("2122990006", 2021), "{\"form\":\"nothing\",\"values\":{}}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("FORM_UNKNOWN"));
        put(admin(), path("2122990006", 2021), "{\"form\":\"county-annual\",\"values\":{}}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("FORM_SUBJECT"));
        put(admin(), path("2122990006", 2021), "{\"values\":{}}").then().statusCode(422);
        put(admin(), path("2122990006", 1948), values("")).then().statusCode(422);
        put(admin(), path("2122999999", 2021), values("")).then().statusCode(404);
        put(admin(), "/v1/returns/schools/2122990006/21", values("")).then().statusCode(404);
        put(admin(), "/v1/returns/regions/220399/2021", "{\"form\":\"county-annual\",\"values\":{}}")
                .then()
                .statusCode(404);
    }

    @Test
    void aSchoolReportsOnlyForYearsInWhichItStood() {
        // Given
        put(admin(), "/v1/schools/2122992001", """
                        {"name":"甲小学","type":"211","founder":"831","urbanRural":"111","regionCode":"220322001",
                        "openedOn":"2015-09-01","closedOn":"2020-08-31"}
                        """).then().statusCode(201);

        // Then
        put(admin(), path("2122992001", 2014), values("")).then().statusCode(422);
        put(admin(), path("2122992001", 2015), values("")).then().statusCode(201);
        put(admin(), path("2122992001", 2019), values("")).then().statusCode(201);
        put(admin(), path("2122992001", 2020), values(""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("SCHOOL_NOT_STANDING"));
    }

    @Test
    void r138TheDifferenceOf194IsStoredAsUnclassifiedAndWarnedOf() {
        // When
        put(admin(), DISTRICT + 2012, """
                        {"form":"county-annual","values":{"establishmentTotal":3115,"establishmentUrban":1697,"establishmentRural":1224,
                        "staffTotal":3021,"staffUrban":1901,"staffRural":926}}
                        """)
                .then()
                .statusCode(201)
                .body("values.establishmentUnclassified", equalTo(194))
                .body("values.staffUnclassified", equalTo(194))
                .body("warnings", contains("RECONCILIATION_WARNING:establishment", "RECONCILIATION_WARNING:staff"));

        // Then
        to(DISTRICT + 2012, "SUBMITTED").then().statusCode(200);
    }

    @Test
    void r172ASchoolsOwnUserWritesAndSeesOnlyItsOwnReturn() {
        // Given
        String own = path("2122990010", 2021);
        String other = path("2122990011", 2021);
        put(admin(), other, whole(40, 8.5)).then().statusCode(201);

        // Then
        put(ofSchool("2122990010", "220322"), own, whole(40, 8.5)).then().statusCode(201);
        put(ofSchool("2122990010", "220322"), other, whole(40, 8.5), "If-Match", "*")
                .then()
                .statusCode(404);
        put(ofSchool("2122990010", "220322"), path("2122990012", 2021), whole(40, 8.5))
                .then()
                .statusCode(404);
        ofSchool("2122990010", "220322").get(other).then().statusCode(404);
        ofSchool("2122990010", "220322").get(other + "/history").then().body("items.size()", equalTo(0));
        ofSchool("2122990010", "220322")
                .get("/v1/returns/schools")
                .then()
                .body("items.subjectCode.unique()", contains("2122990010"));
        ofSchool("2122990010", "220322").get(DISTRICT + 2012).then().statusCode(403);
        post(ofSchool("2122990010", "220322"), own + "/transitions", "{\"to\":\"SUBMITTED\"}")
                .then()
                .statusCode(200);
        post(ofSchool("2122990010", "220322"), other + "/transitions", "{\"to\":\"SUBMITTED\"}")
                .then()
                .statusCode(404);
        post(ofSchool("2122990010", "220322"), own + "/transitions", "{\"to\":\"VERIFIED\"}")
                .then()
                .statusCode(403);
    }

    @Test
    void aRetriedTransitionHasOneEffect() {
        // Given
        String path = path("2122990013", 2021);
        put(admin(), path, whole(40, 8.5)).then().statusCode(201);

        // When
        Response first =
                post(admin().header("Idempotency-Key", "k-1"), path + "/transitions", "{\"to\":\"SUBMITTED\"}");
        Response again =
                post(admin().header("Idempotency-Key", "k-1"), path + "/transitions", "{\"to\":\"SUBMITTED\"}");

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(database.number(
                        "select version from filed_return where subject_code = '2122990013' and year = 2021"))
                .isEqualTo(2);
    }

    @Test
    void ofSeveralWhoEnterTheSameReturnAtOnceOneDoes() throws InterruptedException, ExecutionException {
        // Given
        ExecutorService reporters = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> puts = IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Integer>) () -> put(admin(), path("2122990015", 2021), whole(40 + i, 8.5))
                        .statusCode())
                .toList();

        // When
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : reporters.invokeAll(puts)) {
            answers.add(answer.get());
        }
        reporters.shutdown();

        // Then
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412 || status == 428).hasSize(5);
    }

    @Test
    void aStaleTransitionIsRefused() {
        // Given
        String path = path("2122990014", 2021);
        put(admin(), path, whole(40, 8.5)).then().statusCode(201);
        put(admin(), path, whole(41, 8.5), "If-Match", "\"1\"").then().statusCode(200);

        // Then
        post(admin().header("If-Match", "\"1\""), path + "/transitions", "{\"to\":\"SUBMITTED\"}")
                .then()
                .statusCode(412);
    }

    @Test
    void allReturnsOfACountyAreTakenAlongAndThoseThatCannotGoAreNamed() {
        // Given
        for (String school : List.of("2122995001", "2122995002", "2122995003")) {
            put(admin(), path(school, 2016), whole(40, 8.5)).then().statusCode(201);
        }
        put(admin(), path("2122995004", 2016), values("")).then().statusCode(201);
        String request =
                "{\"to\":\"SUBMITTED\",\"regionCode\":\"220323\",\"year\":2016,\"form\":\"compulsory-school\"}";

        // When
        JsonPath submitted = finished(post(admin(), "/v1/returns/transitions", request)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        JsonPath again = finished(
                post(admin(), "/v1/returns/transitions", request).jsonPath().getString("id"));

        // Then
        assertThat(submitted.getString("status")).isEqualTo("PARTIAL");
        assertThat(submitted.getInt("counts.updated")).isEqualTo(3);
        assertThat(submitted.getList("result.refusals.subjectCode")).isEqualTo(List.of("2122995004"));
        assertThat(again.getInt("counts.unchanged")).isEqualTo(3);
        assertThat(again.getInt("counts.updated")).isZero();
        admin().get(path("2122995002", 2016)).then().body("status", equalTo("SUBMITTED"));
        post(
                        as("li", "admin", "220322"),
                        "/v1/returns/transitions",
                        "{\"to\":\"SUBMITTED\",\"regionCode\":\"220323\",\"year\":2016,\"form\":\"compulsory-school\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("REGION_UNKNOWN"));
    }
}
