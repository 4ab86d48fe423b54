package io.junheng.audit.erasure;

import static io.junheng.audit.AuditLog.as;
import static io.junheng.audit.AuditLog.auditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.audit.log.Draft;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.junheng.verifier.Finding;
import io.junheng.verifier.Verdict;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's data in three entries among others. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ErasureTest {

    private static final String LI = "{\"code\":\"S1\",\"contact\":\"李某\",\"version\":1}";
    private static final String CHANGED = "{\"code\":\"S1\",\"contact\":\"李某某\",\"version\":2}";

    private final Database database = Database.ofApplication();

    @Inject
    AuditLog log;

    @Inject
    ErasureSchedule schedule;

    @BeforeEach
    void threeEntriesAboutOnePerson() {
        log.begin();
        database.execute("delete from erasure");
        database.execute("delete from seal_key");
        log.append(List.of(
                about("person/1", Drafts.of("io.junheng.task.ContactNamed.v1", "contact", "S1", 1, "/", null, LI)),
                Drafts.school("S2", 1, Drafts.LISHU),
                about("person/1", Drafts.of("io.junheng.task.ContactNamed.v1", "contact", "S1", 2, "/", LI, CHANGED)),
                about("person/2", Drafts.of("io.junheng.task.ContactNamed.v1", "contact", "S3", 1, "/", null, LI))));
    }

    private static Draft about(String subject, Draft draft) {
        return Drafts.about(subject, draft);
    }

    @Test
    void sealedDataAreReadAsAnyOtherAndAreNotInTheDatabase() {
        auditor()
                .get("/v1/audit/entries/2")
                .then()
                .body("after.contact", equalTo("李某某"))
                .body("erased", nullValue());
        auditor().get("/v1/audit/timelines/schools/S2").then().statusCode(200);
        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.INTACT);
        assertThat(database.rows("select data, sealed from audit_entry order by idx"))
                .allSatisfy(row -> assertThat(row.toString()).doesNotContain("李某"));
        assertThat(database.number("select count(*) from audit_entry where sealed is not null"))
                .isEqualTo(3);
    }

    @Test
    void nothingIsErasedBeforeTheLogSaysSo() {
        // Given a request whose event does not reach the log
        String id = request("person/1").statusCode(202).extract().path("id");

        // When
        schedule.carryOut();

        // Then
        as(admin()).get("/v1/audit/erasures/" + id).then().body("status", equalTo("REQUESTED"));
        auditor().get("/v1/audit/entries/2").then().body("after.contact", equalTo("李某某"));
    }

    @Test
    void erasureIsFirstRecordedAndThenCarriedOut() {
        // Given
        log.publishOwnEvents(true);

        // When
        String id = request("person/1")
                .statusCode(202)
                .body("status", equalTo("REQUESTED"))
                .body("entries", equalTo(2))
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30)).until(() -> log.size() == 5);
        schedule.carryOut();

        // Then
        as(admin()).get("/v1/audit/erasures/" + id).then().body("status", equalTo("ERASED"));
        auditor()
                .get("/v1/audit/entries/2")
                .then()
                .body("erased", equalTo(true))
                .body("after", nullValue())
                .body("actor", equalTo("li"));
        auditor().get("/v1/audit/entries/3").then().body("after.contact", equalTo("李某"));
        auditor()
                .get("/v1/audit/entries/4")
                .then()
                .body("type", equalTo("io.junheng.audit.PayloadErased.v1"))
                .body("authority", equalTo("个保〔2026〕1号"));

        // And hash, proof and order remain
        Verdict verdict = log.verify(log.checkpoint());
        assertThat(verdict).isEqualTo(new Verdict(Finding.INTACT_WITH_ERASURES, 5, 2, verdict.origin()));
        auditor()
                .queryParam("leafIndex", 2)
                .get("/v1/audit/proofs/inclusion")
                .then()
                .statusCode(200);
        assertThat(AuditLog.export(auditor().queryParam("filter", "aggregate:eq:contact")))
                .contains("\"erased\":true");

        // And the change feed tells its readers to drop what they have
        as(TestTokens.of("r").role("integration"))
                .get("/v1/changes")
                .then()
                .body("items.key.take(4)", contains("S1", "S2", "S1", "S3"))
                .body("items.operation.take(4)", contains("DELETE", "UPSERT", "DELETE", "UPSERT"));

        // And the two exports made here are in the log as well
        await().atMost(Duration.ofSeconds(30)).until(() -> log.size() == 7);
        auditor()
                .get("/v1/audit/entries/6")
                .then()
                .body("type", equalTo("io.junheng.suite.SensitiveDataRead.v1"))
                .body("actor", equalTo("auditor"))
                .body("after.resource", equalTo("audit-entries"));
    }

    @Test
    void dataTakenAwayWithoutAnErasureAreFound() {
        log.tamper("update audit_entry set sealed = null, sealed_by = null where idx = 2");

        Verdict verdict = log.verify(log.checkpoint());
        assertThat(verdict).isEqualTo(new Verdict(Finding.UNEXPLAINED_ERASURE, 2, 0, verdict.origin()));
    }

    @Test
    void dataTakenAwayUnderAnothersErasureAreFound() {
        // Given an erasure on record
        log.publishOwnEvents(true);
        request("person/1").statusCode(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> log.size() == 5);
        schedule.carryOut();

        // When an entry is made to look as if the same key had sealed it
        log.tamper("update audit_entry set data = null, sealed = e.sealed, sealed_by = e.sealed_by"
                + " from (select sealed, sealed_by from audit_entry where idx = 0) e where idx = 1");

        // Then
        Verdict verdict = log.verify(log.checkpoint());
        assertThat(verdict).isEqualTo(new Verdict(Finding.UNEXPLAINED_ERASURE, 1, 0, verdict.origin()));
        await().atMost(Duration.ofSeconds(30)).until(() -> log.size() == 6);
    }

    @Test
    void keyTakenAwayWithoutAnErasureIsFound() {
        database.execute("delete from seal_key where owner = 'subject:person/1'");

        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.UNEXPLAINED_ERASURE);
    }

    @Test
    void nothingIsErasedBeforeTheLawfulMinimum() {
        // Given an entry of the class security, whose minimum is half a year
        log.append(List.of(
                about("person/9", Drafts.of("io.junheng.gateway.SignedIn.v1", "sign-in", "1", 1, "/", null, LI))));

        // Then
        request("person/9").statusCode(409).body("errors[0].code", equalTo("RETAINED"));
        as(admin())
                .get("/v1/audit/retention-classes")
                .then()
                .body("name", contains("security"))
                .body("minimum", contains("P6M"));
    }

    @Test
    void erasureIsForAdministratorsOfTheWholeCountryAndAskedForOnce() {
        request("person/7").statusCode(404);
        request("person/1").statusCode(202);
        request("person/1").statusCode(409).body("errors[0].code", equalTo("ALREADY_REQUESTED"));
        body(as(TestTokens.of("x").role("admin").region("220322")), "person/2").statusCode(404);
        body(auditor(), "person/2").statusCode(403);
        as(admin())
                .contentType("application/json")
                .body("{\"subject\":\"person/2\"}")
                .post("/v1/audit/erasures")
                .then()
                .statusCode(422);
    }

    private static TestTokens admin() {
        return TestTokens.of("root").role("admin");
    }

    private static ValidatableResponse request(String subject) {
        return body(as(admin()), subject);
    }

    private static ValidatableResponse body(RequestSpecification caller, String subject) {
        return caller.contentType("application/json")
                .body("{\"subject\":\"%s\",\"reason\":\"本人申请\",\"authority\":\"个保〔2026〕1号\"}".formatted(subject))
                .post("/v1/audit/erasures")
                .then();
    }
}
