package io.junheng.audit.history;

import static io.junheng.audit.AuditLog.as;
import static io.junheng.audit.AuditLog.auditor;
import static io.junheng.audit.AuditLog.auditorOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class TimelineResourceTest {

    private static final String OPENED = "io.junheng.registry.SchoolOpened.v1";
    private static final String CORRECTED = "io.junheng.registry.SchoolCorrected.v1";
    private static final String OLD = "{\"code\":\"S1\",\"name\":\"第一小学\",\"tags\":[\"b\"],\"version\":1}";
    private static final String NEW = "{\"code\":\"S1\",\"name\":\"实验小学\",\"tags\":[\"a\",\"b\"],\"version\":2}";

    @Inject
    AuditLog log;

    @BeforeEach
    void aSchoolOpenedAndRenamed() {
        log.begin();
        log.append(List.of(
                Drafts.of(OPENED, "school", "S1", 1, Drafts.LISHU, null, OLD),
                Drafts.school("S2", 1, Drafts.LISHU),
                Drafts.of(CORRECTED, "school", "S1", 2, Drafts.LISHU, OLD, NEW),
                Drafts.of("io.junheng.indicator.FrameworkPublished.v1", "framework", "q/1", 1, "/", null, "{}")));
    }

    @Test
    void tellsWhatHappenedToOneSchoolInOrder() {
        auditor()
                .get("/v1/audit/timelines/schools/S1")
                .then()
                .statusCode(200)
                .body("items.index", contains(0, 2))
                .body("items.version", contains(1, 2))
                .body("items[0].text", equalTo("2026-01-02 11:04:05,li(admin、school)依据教督〔2017〕6号:新设。"))
                .body("items[0].changes.path", contains("/code", "/name", "/tags", "/version"))
                .body(
                        "items[1].text",
                        equalTo("2026-01-02 11:04:05,li(admin、school)依据教督〔2017〕6号:更名。"
                                + "name 由“第一小学”改为“实验小学”;tags.0 增加“a”。"))
                .body(
                        "items[1].textEn",
                        equalTo("2026-01-02 11:04:05, li (admin, school), on the authority of 教督〔2017〕6号: "
                                + "A school record was changed, code kept. "
                                + "name from “第一小学” to “实验小学”; tags.0 added: “a”."))
                .body("items[1].changes[0].old", equalTo("第一小学"))
                .body("items[1].changes[0].value", equalTo("实验小学"));
    }

    @Test
    void keyMayHoldSlashes() {
        auditor()
                .get("/v1/audit/timelines/frameworks/q/1")
                .then()
                .statusCode(200)
                .body("items.index", contains(3));
    }

    @Test
    void isReadPageByPage() {
        String next = auditor()
                .queryParam("pageSize", 1)
                .get("/v1/audit/timelines/schools/S1")
                .then()
                .body("items.index", contains(0))
                .extract()
                .path("next");

        auditor()
                .queryParam("pageToken", next)
                .get("/v1/audit/timelines/schools/S1")
                .then()
                .body("items.index", contains(2));
    }

    @Test
    void holdsOnlyWhatTheCallerMaySee() {
        auditorOf("220323")
                .get("/v1/audit/timelines/schools/S1")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        auditor().get("/v1/audit/timelines/schools/S9").then().statusCode(200).body("items", hasSize(0));
        auditor().get("/v1/audit/timelines/planets/S1").then().statusCode(400);
        as(TestTokens.of("v").role("viewer"))
                .get("/v1/audit/timelines/schools/S1")
                .then()
                .statusCode(403);
    }
}
