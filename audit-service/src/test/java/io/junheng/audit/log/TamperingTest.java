package io.junheng.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.junheng.verifier.Checkpoint;
import io.junheng.verifier.Finding;
import io.junheng.verifier.LogVerifier;
import io.junheng.verifier.Verdict;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with every right on the audit database, and what an auditor finds who exports the log and holds it against a checkpoint. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class TamperingTest {

    private static final String EDITED = "replace(leaf, '\"actor\":\"li\"', '\"actor\":\"wang\"')";
    private static final String HASH_OF_EDITED = "sha256('\\x00'::bytea || convert_to(" + EDITED + ", 'UTF8'))";

    @Inject
    AuditLog log;

    @Inject
    SequencerLoop sequencer;

    @BeforeEach
    void tenEntriesSignedOneByOne() {
        if (!log.recall("ten")) {
            log.begin();
            log.appendOneByOne(Drafts.schools(10));
            log.remember("ten");
        }
    }

    @Test
    void untouchedLogIsIntact() {
        assertThat(log.verify(log.checkpoint()).finding()).isEqualTo(Finding.INTACT);
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("update audit_entry set leaf = " + EDITED + " where idx = 4", Finding.CHANGED_ENTRY, 4, 0),
                attack("update audit_entry set leaf = " + EDITED + " where idx = 9", Finding.CHANGED_ENTRY, 9, 0),
                attack(
                        "update audit_entry set leaf_hash = " + HASH_OF_EDITED + ", leaf = " + EDITED
                                + " where idx = 4",
                        Finding.CHANGED_ENTRY,
                        4,
                        0),
                attack(
                        "update audit_entry set data = replace(data, '1', '2') where idx = 4",
                        Finding.CHANGED_DATA,
                        4,
                        0),
                attack("update audit_entry set leaf_hash = sha256('') where idx = 4", Finding.CHANGED_HASH, 4, 0),
                attack("delete from audit_entry where idx = 0", Finding.MISSING, 0, 1),
                attack("delete from audit_entry where idx = 4", Finding.MISSING, 4, 5),
                attack("delete from audit_entry where idx = 9", Finding.TRUNCATED, 9, 9),
                attack("delete from audit_entry where idx >= 7", Finding.TRUNCATED, 7, 9),
                attack("delete from audit_entry", Finding.TRUNCATED, 0, 9),
                attack(
                        "update audit_entry set idx = -1 where idx = 4; update audit_entry set idx = 4 where idx = 6;"
                                + " update audit_entry set idx = 6 where idx = -1",
                        Finding.REORDERED,
                        4,
                        6),
                attack(
                        "update audit_entry a set leaf = b.leaf, leaf_hash = b.leaf_hash, data = b.data"
                                + " from audit_entry b where a.idx = 6 and b.idx = 2",
                        Finding.INSERTED,
                        2,
                        6),
                attack(
                        "delete from audit_entry where idx = 4; update audit_entry set idx = -idx where idx > 4;"
                                + " update audit_entry set idx = -idx - 1 where idx < 0",
                        Finding.MISSING,
                        4,
                        5),
                attack(
                        "update log_checkpoint set note = translate(note, 'ABCDEFGHIJKLM', 'NOPQRSTUVWXYZ'), root = sha256('') where size = 10",
                        Finding.WRONG_SIGNATURE,
                        10,
                        0));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void verifierNamesTheFirstBadThing(String sql, Finding finding, long first, long second) {
        // Given a checkpoint of an honest day, where the attack leaves it in place
        Checkpoint checkpoint = log.checkpoint();

        // When
        log.tamper(sql);
        Verdict verdict = log.verify(finding == Finding.WRONG_SIGNATURE ? log.checkpoint() : checkpoint);

        // Then
        assertThat(verdict).isEqualTo(new Verdict(finding, first, second, verdict.origin()));
    }

    private static Arguments attack(String sql, Finding finding, long first, long second) {
        return Arguments.of(sql, finding, first, second);
    }

    @Test
    void databaseSetBackIsFoundFromACheckpointKeptElsewhere() {
        // Given
        Checkpoint kept = log.checkpoint();

        // When
        log.tamper("delete from audit_entry where idx >= 6", "delete from log_checkpoint where size > 6");

        // Then
        Verdict verdict = log.verify(LogVerifier.of(log.key(), log.checkpoint()).since(kept), AuditLog.auditor());
        assertThat(verdict).isEqualTo(new Verdict(Finding.ROLLED_BACK, 10, 6, verdict.origin()));
    }

    @Test
    void logThatWasSetBackIsNotContinued() {
        // Given
        log.tamper("delete from audit_entry where idx >= 6", "delete from log_checkpoint where size > 6");

        // When
        log.submit(Drafts.schools(1));

        // Then
        awaitDamage("set back: it ends at 6");
        RestAssured.get("/q/health/well").then().statusCode(503);
        assertThat(log.size()).isEqualTo(6);
    }

    @Test
    void forkMadeBehindALostHeadIsFoundFromACheckpointKeptElsewhere() {
        // Given an attacker who also removes the head kept outside the database, so that the log goes on from entry 6
        Checkpoint kept = log.checkpoint();
        log.tamper("delete from audit_entry where idx >= 6", "delete from log_checkpoint where size > 6");
        log.forgetKeptHead();

        // When
        log.append(Drafts.schools(7));

        // Then
        Verdict verdict = log.verify(LogVerifier.of(log.key(), log.checkpoint()).since(kept), AuditLog.auditor());
        assertThat(verdict).isEqualTo(new Verdict(Finding.FORKED, 10, 0, verdict.origin()));
    }

    @Test
    void forkForOneReaderIsFoundOnceTwoReadersCompare() {
        // Given a reader who was shown the log, and its keeper, who has the key and shows another one to the next
        // reader
        String shownToOne = AuditLog.export(AuditLog.auditor());
        Checkpoint ofOne = log.checkpoint();
        log.tamper("delete from audit_entry where idx >= 6", "delete from log_checkpoint where size > 6");
        log.forgetKeptHead();
        log.appendOneByOne(Drafts.schools(4));

        // Then each finds the log it was shown intact
        Checkpoint ofOther = log.checkpoint();
        assertThat(log.verify(LogVerifier.of(log.key(), ofOne), shownToOne).finding())
                .isEqualTo(Finding.INTACT);
        assertThat(log.verify(ofOther).finding()).isEqualTo(Finding.INTACT);
        assertThat(ofOther.size()).isEqualTo(ofOne.size());

        // And the checkpoint of the one shows the other that there are two
        Verdict verdict = log.verify(LogVerifier.of(log.key(), ofOther).since(ofOne), AuditLog.auditor());
        assertThat(verdict).isEqualTo(new Verdict(Finding.FORKED, 10, 0, verdict.origin()));
    }

    @Test
    void backupRolledBackWithItsCheckpointsIsNotContinuedAndTheReaderSeesIt() {
        // Given a backup of the database
        Checkpoint kept = log.checkpoint();
        log.tamper(
                "create table backup_entry as table audit_entry",
                "create table backup_checkpoint as table log_checkpoint");
        log.append(Drafts.schools(3));
        log.awaitHeadKept();

        // When it is rolled back
        log.tamper(
                "truncate audit_entry",
                "insert into audit_entry table backup_entry",
                "truncate log_checkpoint",
                "insert into log_checkpoint table backup_checkpoint",
                "drop table backup_entry",
                "drop table backup_checkpoint");

        // Then the sequencer sees it by itself, and stops; the reader who kept nothing newer has still a true log
        awaitDamage("set back: it ends at 10");
        assertThat(log.verify(kept).finding()).isEqualTo(Finding.INTACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_entry where idx = 9",
                "update log_checkpoint set note = replace(note, E'\\n\\n', E'\\nextra\\n\\n') where size = 10",
                "update log_checkpoint set root = sha256('') where size = 10",
                "update audit_entry set leaf_hash = sha256('') where idx = 8",
                "truncate log_checkpoint"
            })
    void nothingIsSignedOnTopOfWhatWasNotSigned(String sql) {
        // Given
        Object notes = notes();
        log.tamper("drop table if exists kept_checkpoint", "create table kept_checkpoint as table log_checkpoint", sql);

        // When
        log.submit(Drafts.schools(1));

        // Then
        awaitDamage("");
        assertThat(Database.ofApplication().number("select count(*) from audit_intake"))
                .isEqualTo(1);
        log.tamper(
                "truncate log_checkpoint",
                "insert into log_checkpoint table kept_checkpoint",
                "drop table kept_checkpoint");
        assertThat(notes()).isEqualTo(notes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody' where idx = 4",
                "delete from audit_entry where idx = 4",
                "truncate audit_entry",
                "update log_checkpoint set note = '' where size = 4",
                "delete from log_checkpoint where size = 4",
                "update log_identity set origin = 'other'",
                "delete from log_tile"
            })
    void serviceItselfMayNotChangeOrRemoveAnything(String sql) {
        assertThatThrownBy(() -> Database.ofApplication().execute(sql))
                .cause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void triggersRefuseWhoeverHasTheRight() {
        Database.ofApplication().execute("grant update on audit_entry to current_user");

        assertThatThrownBy(
                        () -> Database.ofApplication().execute("update audit_entry set actor = 'nobody' where idx = 4"))
                .cause()
                .hasMessageContaining("append-only");
    }

    private static Object notes() {
        return Database.ofApplication().rows("select size, note from log_checkpoint order by size");
    }

    private void awaitDamage(String text) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sequencer.damage()).isNotNull().contains(text));
    }
}
