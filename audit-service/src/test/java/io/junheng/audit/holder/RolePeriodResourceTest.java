package io.junheng.audit.holder;

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
class RolePeriodResourceTest {

    private static final String REGISTERED = "io.junheng.gateway.ClientRegistered.v1";
    private static final String REVOKED = "io.junheng.gateway.ClientRevoked.v1";

    @Inject
    AuditLog log;

    @BeforeEach
    void twoClientsOfWhichOneWasRevoked() {
        log.begin();
        log.append(List.of(
                Drafts.of(REGISTERED, "client", "c1", 1, Drafts.LISHU, null, client("inspector", "ACTIVE")),
                Drafts.of(REGISTERED, "client", "c2", 1, "/", null, client("auditor", "ACTIVE")),
                Drafts.school("S1", 1, Drafts.LISHU),
                Drafts.of(
                        REVOKED,
                        "client",
                        "c1",
                        2,
                        Drafts.LISHU,
                        client("inspector", "ACTIVE"),
                        client("inspector", "REVOKED"))));
    }

    private static String client(String role, String status) {
        return "{\"name\":\"平台\",\"regionCode\":\"220322\",\"roles\":[\"%s\"],\"status\":\"%s\"}"
                .formatted(role, status);
    }

    @Test
    void tellsWhoHadWhichRoleWhere() {
        auditor()
                .get("/v1/audit/role-periods")
                .then()
                .statusCode(200)
                .body("items.holder", contains("c1", "c2"))
                .body("items[0].resource", equalTo("clients"))
                .body("items[0].role", equalTo("inspector"))
                .body("items[0].regionCode", equalTo("220322"))
                .body("items[0].grantedBy", equalTo("li"))
                .body("items[0].authority", equalTo("教督〔2017〕6号"))
                .body("items[0].endedAt", equalTo(3));
        auditor()
                .queryParam("role", "auditor")
                .get("/v1/audit/role-periods")
                .then()
                .body("items.holder", contains("c2"));
        auditor()
                .queryParam("holder", "c1")
                .get("/v1/audit/role-periods")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void tellsWhoHeldItAtATime() {
        auditor()
                .queryParam("asOf", "2026-01-02T11:04:06+08:00")
                .get("/v1/audit/role-periods")
                .then()
                .body("items.holder", contains("c2"));
        auditor()
                .queryParam("asOf", "2026-01-01T00:00:00+08:00")
                .get("/v1/audit/role-periods")
                .then()
                .body("items", hasSize(0));
        auditor()
                .queryParam("asOf", "yesterday")
                .get("/v1/audit/role-periods")
                .then()
                .statusCode(400);
    }

    @Test
    void holdsOnlyWhatTheCallerMaySee() {
        auditorOf("220322").get("/v1/audit/role-periods").then().body("items.holder", contains("c1"));
        auditorOf("220323").get("/v1/audit/role-periods").then().body("items", hasSize(0));
    }
}
