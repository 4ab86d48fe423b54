package io.junheng.audit.check;

import static io.junheng.audit.AuditLog.auditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.audit.log.AuditConfig;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class SelfCheckTest {

    private static final String EDITED = "replace(leaf, '\"actor\":\"li\"', '\"actor\":\"wang\"')";

    @Inject
    AuditLog log;

    @Inject
    SelfCheck check;

    @Inject
    AuditConfig config;

    @BeforeEach
    void aTileAndSomeEntriesSignedInThreeBatches() {
        log.begin();
        log.append(Drafts.schools(200));
        log.append(Drafts.schools(100));
        log.append(Drafts.schools(5));
        log.awaitHeadKept();
    }

    @Test
    void untouchedLogIsFoundInOrder() {
        // When
        check.whole();

        // Then
        auditor()
                .get("/v1/audit/self-check")
                .then()
                .statusCode(200)
                .body("position", equalTo(305))
                .body("finding", nullValue());
        assertThat(check.standing().rounds()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set leaf = EDITED where idx = 44                             | CHANGED_ENTRY      | 44",
                "update audit_entry set data = replace(data, '1', '2') where idx = 44           | CHANGED_DATA       | 44",
                "update audit_entry set actor = 'nobody' where idx = 44                         | CHANGED_COLUMN     | 44",
                "update audit_entry set recorded_at = now() where idx = 44                      | CHANGED_COLUMN     | 44",
                "update audit_entry set leaf = EDITED, leaf_hash = HASH, actor = 'wang' where idx = 44 | CHANGED_CHECKPOINT | 200",
                "update log_checkpoint set note = translate(note, 'ABCDEFGH', 'IJKLMNOP') where size = 300 | CHANGED_CHECKPOINT | 300",
                "update log_tile set hashes = overlay(hashes placing '\\x00000000' from 1) where level = 0 | CHANGED_TILE       | 255",
                "delete from log_tile where level = 0                                           | CHANGED_TILE       | 255",
                "delete from audit_entry where idx = 44                                         | MISSING            | 44",
                "delete from audit_entry where idx = 304                                        | MISSING            | 304"
            })
    void whatWasChangedIsNamed(String sql, String finding, int entry) {
        // When
        log.tamper(sql.replace("HASH", "sha256('\\x00'::bytea || convert_to(" + EDITED + ", 'UTF8'))")
                .replace("EDITED", EDITED));
        check.whole();

        // Then
        auditor()
                .get("/v1/audit/self-check")
                .then()
                .body("finding", equalTo(finding))
                .body("entry", equalTo(entry));
        RestAssured.get("/q/health/well").then().statusCode(503);
        assertThat(RestAssured.get("/q/metrics").asString()).contains("junheng_audit_selfcheck_damaged 1.0");
    }

    @Test
    void alarmIsAnEventAndIsRaisedOnceADay() {
        // Given
        log.publishOwnEvents(true);

        // When
        log.tamper("update audit_entry set actor = 'nobody' where idx = 44");
        check.whole();
        check.whole();

        // Then it comes back into the log as an entry
        await().atMost(Duration.ofSeconds(30)).until(() -> log.size() == 306);
        auditor()
                .get("/v1/audit/entries/305")
                .then()
                .body("type", equalTo("io.junheng.audit.LogAlarmRaised.v1"))
                .body("after.finding", equalTo("CHANGED_COLUMN"))
                .body("after.entry", equalTo(44));
        assertThat(Database.ofApplication().number("select count(*) from log_alarm"))
                .isEqualTo(1);
    }

    @Test
    void logThatWasRewrittenWithItsOwnKeyIsFoundFromAnAnchor() throws IOException {
        // Given an anchor of another log of the same name and key
        Path directory = Files.createDirectories(config.anchor().directory());
        String note =
                auditor().queryParam("size", 300).get("/v1/audit/checkpoint").asString();
        Files.writeString(directory.resolve("anchor.txt"), note.replaceFirst("\n300\n", "\n299\n"));

        // When
        check.whole();

        // Then
        auditor()
                .get("/v1/audit/self-check")
                .then()
                .body("finding", equalTo("OTHER_ANCHOR"))
                .body("entry", equalTo(299));
    }

    @Test
    void restoredLogIsInOrderAgain() {
        log.tamper("update audit_entry set actor = 'nobody' where idx = 44");
        check.whole();
        log.tamper("update audit_entry set actor = 'li' where idx = 44");

        check.whole();

        assertThat(check.standing().finding()).isNull();
    }
}
