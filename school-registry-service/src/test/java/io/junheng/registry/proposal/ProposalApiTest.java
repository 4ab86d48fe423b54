package io.junheng.registry.proposal;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.counties;
import static io.junheng.registry.RegistryApi.ofSchool;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school proposes, its county accepts or returns, and nothing changes before. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProposalApiTest {

    private static final String PATH = "/v1/change-proposals";

    @BeforeEach
    void schools() {
        counties();
    }

    private static void open(String code) {
        put(
                        admin(),
                        "/v1/schools/" + code,
                        "{\"name\":\"申请示例小学\",\"type\":\"211\",\"founder\":\"831\",\"urbanRural\":\"220\",\"regionCode\":\"220322108\",\"address\":\"旧址\"}")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification county() {
        return as("li", "admin", "220322");
    }

    private static Response proposed(String code, String changes) {
        return post(
                ofSchool(code, "220322"),
                PATH,
                "{\"school\":\"" + code + "\",\"changes\":" + changes + ",\"reason\":\"搬迁\"}");
    }

    private static Response decided(RequestSpecification who, String id, String to, String more) {
        return post(who, PATH + "/" + id + "/transitions", "{\"to\":\"" + to + "\"" + more + "}");
    }

    @Test
    void anAcceptedProposalIsCarriedOutAndToldInTheTimeline() {
        // Given
        open("2122705001");
        String id = proposed("2122705001", "{\"address\":\"新址\",\"boarding\":true}")
                .then()
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("differences.field", contains("boarding", "address"))
                .body("differences[1].before", equalTo("旧址"))
                .extract()
                .path("id");
        admin().get("/v1/schools/2122705001")
                .then()
                .body("address", equalTo("旧址"))
                .body("version", equalTo(1));

        // When
        decided(county(), id, "ACCEPTED", "").then().statusCode(200).body("status", equalTo("ACCEPTED"));

        // Then
        admin().get("/v1/schools/2122705001")
                .then()
                .body("address", equalTo("新址"))
                .body("boarding", equalTo(true));
        admin().get("/v1/schools/2122705001/timeline")
                .then()
                .body("items.deed", contains("ENTERED", "CORRECTED"))
                .body("items[1].authority", containsString(id))
                .body("items[1].reason", equalTo("搬迁"))
                .body("items[1].actor", equalTo("li"));
        decided(county(), id, "RETURNED", ",\"reason\":\"迟了\"")
                .then()
                .statusCode(409)
                .body("errors.code", contains("PROPOSAL_DECIDED"));
    }

    @Test
    void aReturnedProposalChangesNothingAndSaysWhy() {
        // Given
        open("2122705002");
        String id = proposed("2122705002", "{\"address\":\"新址\"}").path("id");
        decided(county(), id, "RETURNED", "")
                .then()
                .statusCode(422)
                .body("errors.code", contains("PROPOSAL_REASON_REQUIRED"));

        // When
        decided(county(), id, "RETURNED", ",\"reason\":\"请附产权证明\"").then().statusCode(200);

        // Then
        ofSchool("2122705002", "220322")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("decisionReason", equalTo("请附产权证明"))
                .body("decidedBy", equalTo("li"));
        admin().get("/v1/schools/2122705002").then().body("version", equalTo(1));
    }

    @Test
    void whoProposesDoesNotDecideAndOnlyTheProposerWithdraws() {
        // Given
        open("2122705003");
        String own = post(county(), PATH, "{\"school\":\"2122705003\",\"changes\":{\"address\":\"新址\"}}")
                .path("id");
        String schools = proposed("2122705003", "{\"address\":\"另址\"}").path("id");

        // Then
        decided(county(), own, "ACCEPTED", "").then().statusCode(409).body("errors.code", contains("PROPOSAL_OWN"));
        decided(ofSchool("2122705003", "220322"), schools, "ACCEPTED", "")
                .then()
                .statusCode(403);
        decided(county(), schools, "WITHDRAWN", "").then().statusCode(403);
        decided(ofSchool("2122705003", "220322"), schools, "WITHDRAWN", "")
                .then()
                .statusCode(200);
        decided(as("zhou", "admin", "220300"), own, "ACCEPTED", "").then().statusCode(200);
    }

    @Test
    void aProposalThatWasOvertakenIsNotCarriedOut() {
        // Given
        open("2122705004");
        String id = proposed("2122705004", "{\"address\":\"新址\"}").path("id");
        admin().contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"address\":\"别处\"}")
                .patch("/v1/schools/2122705004")
                .then()
                .statusCode(200);

        // Then
        decided(county(), id, "ACCEPTED", "")
                .then()
                .statusCode(409)
                .body("errors.code", contains("PROPOSAL_OVERTAKEN"))
                .body("errors[0].args", contains("address"));
        admin().get("/v1/schools/2122705004").then().body("address", equalTo("别处"));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws InterruptedException, ExecutionException {
        // Given
        open("2122705007");
        String id = proposed("2122705007", "{\"address\":\"新址\"}").path("id");
        ExecutorService desks = Executors.newFixedThreadPool(4);

        // When
        List<Callable<Integer>> decisions = new ArrayList<>();
        for (String to : List.of("ACCEPTED", "RETURNED", "ACCEPTED", "RETURNED")) {
            decisions.add(
                    () -> decided(county(), id, to, ",\"reason\":\"审核意见\"").statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : desks.invokeAll(decisions)) {
            answers.add(answer.get());
        }
        desks.shutdown();

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void whatCouldNotBeAcceptedIsRefusedAtOnce() {
        open("2122705005");
        proposed("2122705005", "{\"type\":\"312\"}").then().statusCode(409);
        proposed("2122705005", "{\"address\":\"旧址\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("PROPOSAL_SAYS_NOTHING"));
        proposed("2122705005", "{\"colour\":\"red\"}").then().statusCode(400);
        decided(county(), proposed("2122705005", "{\"address\":\"新址\"}").path("id"), "PROPOSED", "")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/to"));
    }

    @Test
    void proposalsStayWithTheirSchoolAndRegion() {
        // Given
        open("2122705006");
        String id = proposed("2122705006", "{\"address\":\"新址\"}").path("id");

        // Then
        post(ofSchool("2122990001", "220322"), PATH, "{\"school\":\"2122705006\",\"changes\":{\"address\":\"x\"}}")
                .then()
                .statusCode(404);
        ofSchool("2122990001", "220322").get(PATH + "/" + id).then().statusCode(404);
        ofSchool("2122990001", "220322")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.findAll { it.school != '2122990001' }", hasSize(0));
        as("zhao", "viewer", "220323").get(PATH + "/" + id).then().statusCode(404);
        decided(as("zhao", "admin", "220323"), id, "ACCEPTED", "").then().statusCode(404);
        as("li", "viewer", "220322")
                .queryParam("filter", "school:eq:2122705006")
                .get(PATH)
                .then()
                .body("items.id", contains(id))
                .body("items[0].decidedBy", nullValue())
                .body("items[0].differences", not(hasSize(0)));
    }
}
