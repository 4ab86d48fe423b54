package io.junheng.task.review;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.task.cascade.Yinchuan;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReviewApiTest {

    private static final String XINGQING = "640104";

    @BeforeEach
    void regions() {
        Yinchuan.regions();
    }

    @Test
    void r195EveryListedDocumentNeedsAVerdictAndEachIsTold() {
        // Given
        String id = open("""
                {"documentNumber":"兴教发〔2018〕12号","title":"升学率考核奖励通知"},{"documentNumber":"兴教发〔2019〕3号","title":"学校评价办法"}""")
                .statusCode(201)
                .body("undecided", equalTo(2))
                .extract()
                .path("id");
        List<String> documents = viewer(XINGQING)
                .get("/v1/document-reviews/" + id + "/documents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        // When
        decide(id, documents.get(0), "REPEAL").statusCode(201).body("verdict", equalTo("REPEAL"));
        close(id).statusCode(422).body("errors", hasSize(1)).body("errors.code", contains("REVIEW_INCOMPLETE"));
        decide(id, documents.get(1), "KEEP").statusCode(201);
        decide(id, documents.get(1), "AMEND").statusCode(201).body("version", equalTo(2));

        // Then
        close(id).statusCode(200).body("status", equalTo("CLOSED")).body("undecided", equalTo(0));
        decide(id, documents.get(0), "KEEP").statusCode(409);
        viewer("640181").get("/v1/document-reviews/" + id).then().statusCode(404);
        try (Kafka kafka = Kafka.ofApplication()) {
            kafka.await(
                    Kafka.topic("task.document.v1"),
                    message -> message.key().equals(documents.get(0))
                            && message.value().contains("\"REPEAL\"")
                            && message.value().contains("兴教发〔2018〕12号"));
            kafka.await(
                    Kafka.topic("task.document.v1"),
                    message -> message.key().equals(documents.get(1))
                            && message.value().contains("\"KEEP\"")
                            && message.value().contains("\"AMEND\""));
            kafka.await(
                    Kafka.topic("task.work-record.v1"),
                    message -> message.key().equals(id) && message.value().contains("CLOSED"));
        }
    }

    @Test
    void whatIsWrongWithAListOrAVerdictIsSaidAtOnce() {
        open("""
                {"documentNumber":"甲〔2018〕1号","title":"甲"},{"documentNumber":"甲〔2018〕1号"}""").statusCode(422).body("errors.pointer", contains("/documents/1/title", "/documents/1/documentNumber"));
        open("").statusCode(422).body("errors.code", contains("REVIEW_WITHOUT_DOCUMENT"));
        String id = open("{\"documentNumber\":\"乙〔2018〕1号\",\"title\":\"乙\"}")
                .statusCode(201)
                .extract()
                .path("id");
        String document = viewer(XINGQING)
                .get("/v1/document-reviews/" + id + "/documents")
                .path("items[0].id");
        admin("office", XINGQING)
                .body("{\"decidedOn\":\"2999-01-01\"}")
                .post("/v1/document-reviews/" + id + "/documents/" + document + "/verdicts")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/verdict", "/decidedOn"));
        decide(id, "doc_none", "KEEP").statusCode(404);
    }

    private static ValidatableResponse open(String documents) {
        return admin("office", XINGQING)
                .body("{\"title\":\"教育评价改革文件清理\",\"regionCode\":\"640104\",\"documents\":[%s]}".formatted(documents))
                .post("/v1/document-reviews")
                .then();
    }

    private static ValidatableResponse decide(String id, String document, String verdict) {
        return admin("office", XINGQING)
                .body("{\"verdict\":\"%s\",\"decidedOn\":\"2024-10-30\",\"reason\":\"与评价改革相悖\"}".formatted(verdict))
                .post("/v1/document-reviews/" + id + "/documents/" + document + "/verdicts")
                .then();
    }

    private static ValidatableResponse close(String id) {
        return admin("office", XINGQING)
                .body("{\"to\":\"CLOSED\"}")
                .post("/v1/document-reviews/" + id + "/transitions")
                .then();
    }
}
