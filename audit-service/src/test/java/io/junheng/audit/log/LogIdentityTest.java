package io.junheng.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.audit.OtherProcess;
import io.junheng.audit.tree.LogKey;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.sql.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second process that comes to a log which has begun. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LogIdentityTest {

    @Inject
    AuditConfig ours;

    @Inject
    Database database;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Outbox outbox;

    @Inject
    LogIdentity running;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    @TempDir
    Path elsewhere;

    @Test
    void processWithTheLogsOwnKeyMayStart() throws Exception {
        // Given the same key, once as the file and once from the environment
        LogIdentity fromFile =
                process(Map.of("junheng.audit.key-file", ours.keyFile().toString()));
        LogIdentity fromEnvironment = process(Map.of("junheng.audit.key", Files.readString(ours.keyFile())));

        // Then
        assertThatCode(() -> fromFile.establish(null)).doesNotThrowAnyException();
        assertThatCode(() -> fromEnvironment.establish(null)).doesNotThrowAnyException();
        assertThat(fromEnvironment.key().verifierKey()).isEqualTo(fromFile.key().verifierKey());
    }

    @Test
    void processWithAnotherKeyDoesNotStart() {
        LogIdentity stranger = process(
                Map.of("junheng.audit.key", LogKey.generate("junheng/audit").pem()));

        assertThatThrownBy(() -> stranger.establish(null)).hasMessageContaining("Give it the log's own key");
    }

    @Test
    void processUnderAnotherNameDoesNotStart() {
        LogIdentity renamed = process(Map.of(
                "junheng.audit.origin",
                "other/log",
                "junheng.audit.key-file",
                ours.keyFile().toString()));

        assertThatThrownBy(() -> renamed.establish(null)).hasMessageContaining("The log was begun as junheng/audit+");
    }

    @Test
    void processThatHasLostTheKeyDoesNotStartAndMakesNoOther() {
        LogIdentity bereft = process(Map.of());

        assertThatThrownBy(() -> bereft.establish(null)).hasMessageContaining("Put it back from a backup");
        assertThat(elsewhere.resolve("audit-log.key")).doesNotExist();
    }

    @Test
    void defaultsAreThoseTheReadmeSays() {
        AuditConfig config = config(Map.of());

        assertThat(config.origin()).isEqualTo("junheng/audit");
        assertThat(config.batch()).isEqualTo(1000);
        assertThat(config.key()).isEmpty();
        assertThat(config.changes().retention()).isEmpty();
        assertThat(config.archive().after()).isEmpty();
        assertThat(config.archive().range()).isEqualTo(1 << 20);
    }

    @Test
    void logIsHandedOverToANewKeyByWhoeverBringsTheOldOne() throws Exception {
        // Given entries signed by the first key
        log.begin();
        log.append(Drafts.schools(3));
        LogKey next = LogKey.generate("junheng/audit");
        try {
            // When a process starts with a new key and the log's own as the previous one
            LogIdentity successor = process(Map.of(
                    "junheng.audit.key", next.pem(), "junheng.audit.previous-key", Files.readString(ours.keyFile())));
            successor.establish(null);

            // Then the log knows both, and the process with the old one signs no more
            assertThat(successor.chain().keyFor(3).text())
                    .isEqualTo(running.key().verifierKey());
            assertThat(successor.chain().keyFor(4)).isEqualTo(next.verifying());
            assertThatThrownBy(running::requireNewest).hasMessageContaining("handed over");
            assertThatCode(() ->
                            process(Map.of("junheng.audit.key", next.pem())).establish(null))
                    .doesNotThrowAnyException();
        } finally {
            log.tamper("delete from log_key where number > 1");
        }
    }

    private LogIdentity process(Map<String, String> values) {
        return new LogIdentity(config(values), database, checkpoints, outbox, clock);
    }

    private AuditConfig config(Map<String, String> values) {
        return OtherProcess.config(elsewhere, values);
    }
}
