package io.junheng.audit.changes;

import static io.junheng.audit.AuditLog.as;
import static org.hamcrest.Matchers.contains;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.testing.SuiteResource;
import io.junheng.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RetentionTest.ThirtyDays.class)
@WithTestResource(SuiteResource.class)
class RetentionTest {

    @Inject
    AuditLog log;

    @BeforeEach
    void threeChanges() {
        log.begin();
        log.append(Drafts.schools(3));
    }

    @Test
    void feedBeginsWithinTheRetentionAndAnOlderCursorIsGone() {
        // Given
        String first = changes().get("/v1/changes").jsonPath().getString("items[0].cursor");
        String second = changes().get("/v1/changes").jsonPath().getString("items[1].cursor");

        // When
        log.tamper("update audit_entry set recorded_at = now() - interval '31 days' where idx < 2");

        // Then
        changes().get("/v1/changes").then().body("items.key", contains("2200000002"));
        changes().queryParam("after", second).get("/v1/changes").then().body("items.key", contains("2200000002"));
        changes().queryParam("after", first).get("/v1/changes").then().statusCode(410);
    }

    @Test
    void feedOfALogThatIsOldThroughoutIsEmptyAndGoesOnFromItsEnd() {
        // Given
        log.tamper("update audit_entry set recorded_at = now() - interval '31 days'");

        // When
        String end = changes().get("/v1/changes").jsonPath().getString("next");
        log.append(List.of(Drafts.school("2200000009", 1, Drafts.LISHU)));

        // Then
        changes().queryParam("after", end).get("/v1/changes").then().body("items.key", contains("2200000009"));
    }

    private static RequestSpecification changes() {
        return as(TestTokens.of("dashboard").role("integration"));
    }

    public static class ThirtyDays implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("junheng.audit.changes.retention", "30D");
        }
    }
}
