package io.junheng.audit.statistics;

import static io.junheng.audit.AuditLog.auditor;
import static io.junheng.audit.AuditLog.auditorOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class StatisticsResourceTest {

    private static final String FROM = "2026-01-01T00:00:00+08:00";

    @Inject
    AuditLog log;

    @BeforeEach
    void threeChangesOfSchoolsAndOneOfAPlan() {
        log.begin();
        log.append(List.of(
                Drafts.school("S1", 1, Drafts.LISHU),
                Drafts.school("S2", 1, Drafts.YITONG),
                Drafts.school("S1", 2, Drafts.LISHU),
                Drafts.draft("task", "plan", "p1", 1, Drafts.LISHU, null)));
    }

    @Test
    void countsByTheDimensionsAskedForLargestFirst() {
        auditor()
                .queryParam("by", "resource,operation")
                .queryParam("from", FROM)
                .get("/v1/audit/statistics")
                .then()
                .statusCode(200)
                .body("headers", contains("resource", "operation", "entries"))
                .body("rows[0]", contains("schools", "CREATE", 2))
                .body("rows", hasSize(3))
                .body("total", equalTo(4))
                .body("more", equalTo(false));
        auditor()
                .queryParam("by", "day")
                .queryParam("from", FROM)
                .get("/v1/audit/statistics")
                .then()
                .body("rows[0]", contains("2026-01-02", 4));
    }

    @Test
    void countsOnlyWhatTheCallerMaySeeWithinTheTime() {
        auditorOf("220323")
                .queryParam("from", FROM)
                .get("/v1/audit/statistics")
                .then()
                .body("total", equalTo(1));
        auditor()
                .queryParam("from", FROM)
                .queryParam("to", "2026-01-02T11:04:05.678+08:00")
                .get("/v1/audit/statistics")
                .then()
                .body("rows", hasSize(0))
                .body("total", equalTo(0));
    }

    @Test
    void everyFaultOfTheQueryIsToldAtOnce() {
        auditor()
                .queryParam("by", "colour,day,day")
                .queryParam("from", "yesterday")
                .get("/v1/audit/statistics")
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_DIMENSION", "UNKNOWN_DIMENSION", "NOT_A_TIME"));
    }
}
