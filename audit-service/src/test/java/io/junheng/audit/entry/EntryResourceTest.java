package io.junheng.audit.entry;

import static io.junheng.audit.AuditLog.auditor;
import static io.junheng.audit.AuditLog.auditorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.audit.log.Draft;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.junheng.verifier.Checkpoint;
import io.junheng.verifier.Finding;
import io.junheng.verifier.LogVerifier;
import io.junheng.verifier.Verdict;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class EntryResourceTest {

    @Inject
    AuditLog log;

    @BeforeEach
    void twoCountiesAndTheWholeCountry() {
        log.begin();
        log.append(List.of(
                Drafts.school("2200000001", 1, Drafts.LISHU),
                Drafts.school("2200000002", 1, Drafts.YITONG),
                Drafts.draft("indicator", "framework", "quality-balance/1", 1, "/", null),
                Drafts.draft("gateway", "client", "c1", 1, null, null),
                Drafts.school("2200000001", 2, Drafts.LISHU)));
    }

    @Test
    void entryTellsWhoDidWhatToWhatOnWhoseAuthority() {
        auditor()
                .get("/v1/audit/entries/4")
                .then()
                .statusCode(200)
                .body("index", equalTo(4))
                .body("aggregate", equalTo("school"))
                .body("aggregateId", equalTo("2200000001"))
                .body("version", equalTo(2))
                .body("operation", equalTo("UPDATE"))
                .body("actor", equalTo("li"))
                .body("client", equalTo("client-1"))
                .body("roles", contains("admin", "school"))
                .body("actorScope", equalTo("220322"))
                .body("regionPath", equalTo(Drafts.LISHU))
                .body("requestId", equalTo("req-1"))
                .body("authority", equalTo("教督〔2017〕6号"))
                .body("before.code", equalTo("2200000001"))
                .body("after.version", equalTo(2))
                .body("time", equalTo("2026-01-02T03:04:05.678Z"));
    }

    @Test
    void listIsInTheOrderOfTheLogAndCanBeSearched() {
        auditor().get("/v1/audit/entries").then().statusCode(200).body("items.index", contains(0, 1, 2, 3, 4));
        auditor()
                .queryParam("filter", "aggregate:eq:school", "aggregateId:eq:2200000001")
                .queryParam("order", "-index")
                .get("/v1/audit/entries")
                .then()
                .statusCode(200)
                .body("items.index", contains(4, 0));
        auditor()
                .queryParam("fields", "index,after")
                .queryParam("pageSize", 1)
                .queryParam("totalCount", true)
                .get("/v1/audit/entries")
                .then()
                .statusCode(200)
                .body("totalCount", equalTo(5))
                .body("items[0].after.version", equalTo(1))
                .body("items[0].actor", nullValue());
    }

    @Test
    void whatIsShownIsWhatWasHashedAndNotTheColumnsBesideIt() {
        log.tamper("update audit_entry set actor = 'nobody' where idx = 0");

        auditor().get("/v1/audit/entries/0").then().body("actor", equalTo("li"));
    }

    @Test
    void callerOfOneCountySeesItsEntriesOnly() {
        auditorOf("220322")
                .queryParam("totalCount", true)
                .get("/v1/audit/entries")
                .then()
                .statusCode(200)
                .body("items.index", contains(0, 4))
                .body("totalCount", equalTo(2));
        auditorOf("220322").get("/v1/audit/entries/0").then().statusCode(200);
        for (int other : List.of(1, 2, 3, 5)) {
            auditorOf("220322").get("/v1/audit/entries/" + other).then().statusCode(404);
        }
        auditorOf("220300").get("/v1/audit/entries").then().body("items.index", contains(0, 1, 4));
        auditorOf("999999").get("/v1/audit/entries").then().body("items", hasSize(0));
    }

    @Test
    void callerOfOneCountyGetsAnExcerptThatVerifies() {
        // Given
        LogVerifier verifier = LogVerifier.of(log.key(), log.checkpoint());

        // When
        String lines = AuditLog.export(auditorOf("220323"));
        Verdict verdict = log.verify(verifier, auditorOf("220323"));

        // Then
        assertThat(lines)
                .doesNotContain("2200000001", "quality-balance", "\"c1\"")
                .contains("2200000002");
        assertThat(verdict).isEqualTo(new Verdict(Finding.INTACT_EXCERPT, 1, 5, verdict.origin()));
    }

    @Test
    void filteredExportIsAnExcerptThatVerifies() {
        Verdict verdict = log.verify(
                LogVerifier.of(log.key(), log.checkpoint()), auditor().queryParam("filter", "aggregate:eq:school"));

        assertThat(verdict).isEqualTo(new Verdict(Finding.INTACT_EXCERPT, 3, 5, verdict.origin()));
    }

    @Test
    void exportOfAnEarlierSizeVerifiesAgainstTheCheckpointOfThen() {
        // Given
        Checkpoint earlier = log.checkpoint();
        log.append(Drafts.schools(4));

        // When
        Verdict whole = log.verify(LogVerifier.of(log.key(), earlier), auditor().queryParam("size", 5));
        Verdict excerpt = log.verify(
                LogVerifier.of(log.key(), earlier), auditorOf("220322").queryParam("size", 5));

        // Then
        assertThat(whole).isEqualTo(new Verdict(Finding.INTACT, 5, 5, whole.origin()));
        assertThat(excerpt).isEqualTo(new Verdict(Finding.INTACT_EXCERPT, 2, 5, excerpt.origin()));
        auditor()
                .accept("application/x-ndjson")
                .queryParam("size", 7)
                .get("/v1/audit/entries")
                .then()
                .statusCode(404);
    }

    @Test
    void exportOfManyPagesVerifiesWholeAndInParts() {
        // Given more entries than one page of the export holds
        List<Draft> drafts = IntStream.range(0, 2500)
                .mapToObj(i -> Drafts.school("22001%05d".formatted(i), 1, i % 2 == 0 ? Drafts.LISHU : Drafts.YITONG))
                .toList();
        log.append(drafts);
        LogVerifier verifier = LogVerifier.of(log.key(), log.checkpoint());

        // When
        Verdict whole = log.verify(verifier, auditor());
        Verdict excerpt = log.verify(verifier, auditorOf("220322"));

        // Then
        assertThat(whole).isEqualTo(new Verdict(Finding.INTACT, 2505, 2505, whole.origin()));
        assertThat(excerpt).isEqualTo(new Verdict(Finding.INTACT_EXCERPT, 1252, 2505, excerpt.origin()));
    }

    @Test
    void pageOfLargeEntriesIsShorterAndNoneIsLostBetweenPages() {
        // Given entries of some 400 kB each
        log.begin();
        log.append(IntStream.range(0, 12)
                .mapToObj(i -> Drafts.large("22001%05d".formatted(i), 400_000))
                .toList());

        // When
        List<Integer> indices = new ArrayList<>();
        int pages = 0;
        String token = null;
        do {
            JsonPath page = (token == null ? auditor() : auditor().queryParam("pageToken", token))
                    .queryParam("pageSize", 1000)
                    .get("/v1/audit/entries")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            indices.addAll(page.getList("items.index", Integer.class));
            token = page.getString("next");
            pages++;
        } while (token != null);

        // Then
        assertThat(indices).isEqualTo(IntStream.range(0, 12).boxed().toList());
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void logCanBeHadAsATableWithinTheCallersRegion() {
        // When
        String job = auditorOf("220323")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"format\":\"CSV\"}")
                .post("/v1/exports/audit")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().until(() ->
                !auditorOf("220323").get(job).jsonPath().getString("status").matches("QUEUED|RUNNING"));

        // Then
        auditorOf("220323")
                .get(job + "/result.csv")
                .then()
                .statusCode(200)
                .body(containsString("2200000002"), not(containsString("2200000001")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "PATCH", "DELETE"})
    void entryCanNeitherBeChangedNorRemoved(String method) {
        var admin = TestTokens.of("root").role("admin").role("auditor");

        AuditLog.as(admin).request(method, "/v1/audit/entries/0").then().statusCode(405);
        AuditLog.as(admin).request(method, "/v1/audit/entries").then().statusCode(405);
        AuditLog.as(admin).request(method, "/v1/audit/checkpoint").then().statusCode(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter=leaf_hash:eq:1", "filter=before:eq:1", "pageToken=AAAA", "order=nothing"})
    void queryThatMakesNoSenseIsRefused(String query) {
        String[] parts = query.split("=", 2);

        auditor().queryParam(parts[0], parts[1]).get("/v1/audit/entries").then().statusCode(400);
        if (!parts[0].equals("order") && !parts[0].equals("pageToken")) {
            auditor()
                    .accept("application/x-ndjson")
                    .queryParam(parts[0], parts[1])
                    .get("/v1/audit/entries")
                    .then()
                    .statusCode(400);
        }
    }
}
