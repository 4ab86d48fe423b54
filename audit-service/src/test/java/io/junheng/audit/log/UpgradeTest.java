package io.junheng.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.audit.Drafts;
import io.junheng.audit.seal.Payload;
import io.junheng.audit.tree.Proofs;
import io.junheng.launcher.infrastructure.Databases;
import io.junheng.launcher.infrastructure.SharedInfrastructure;
import io.junheng.testing.Database;
import io.junheng.verifier.Checkpoint;
import io.junheng.verifier.Finding;
import io.junheng.verifier.LogVerifier;
import io.junheng.verifier.MerkleProofs;
import io.junheng.verifier.Verdict;
import io.junheng.verifier.VerifierKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that was filled by an earlier version is the same log after the database was brought up to this one. */
class UpgradeTest {

    /** The version before the entries were divided into ranges. */
    private static final MigrationVersion UNDIVIDED = MigrationVersion.fromVersion("5");

    private final String name = "upgrade_" + UUID.randomUUID().toString().replace("-", "");
    private final String password = UUID.randomUUID().toString();

    @TempDir
    Path directory;

    private SharedInfrastructure infrastructure;
    private Database database;

    @BeforeEach
    void provide() throws IOException, SQLException {
        infrastructure = SharedInfrastructure.join(Path.of(System.getProperty("junheng.root")));
        try (Connection administrator = infrastructure.connect()) {
            Databases.provision(administrator, name, password);
        }
        database = Database.at(infrastructure.jdbcUrl(name), name, password);
    }

    @AfterEach
    void remove() throws SQLException {
        try (Connection administrator = infrastructure.connect()) {
            Databases.drop(administrator, name);
        }
    }

    @Test
    void logFilledBeforeItWasDividedIntoRangesIsStillProvenAndGoesOn() throws Exception {
        // Given
        migrate(UNDIVIDED);
        database.execute("alter table log_checkpoint add column latest_event timestamptz");
        Checkpoint before;
        try (Connection connection = connection()) {
            PlainLog old = new PlainLog(connection, directory, UndividedLog::new);
            old.identity.load();
            append(connection, old, Drafts.schools(300));
            append(connection, old, List.of(Drafts.school("2299900001", 1, Drafts.LISHU)));
            before = append(connection, old, Drafts.schools(300));
        }

        // When
        database.execute("alter table log_checkpoint drop column latest_event");
        migrate(MigrationVersion.LATEST);

        // Then everything is where it was, in the first range
        assertThat(database.rows("select first from log_range")).containsExactly(Map.of("first", 0L));
        assertThat(verdict(before)).isEqualTo(new Verdict(Finding.INTACT, 601, 601, before.origin()));

        // and the log goes on from there
        try (Connection connection = connection()) {
            PlainLog now = new PlainLog(connection, directory);
            now.identity.load();
            Checkpoint after = append(connection, now, Drafts.schools(200));
            Proofs proofs = new Proofs(now.tiles);
            assertThat(MerkleProofs.includes(leaf(300), 300, 801, proofs.inclusion(300, 801), after.root()))
                    .isTrue();
            assertThat(MerkleProofs.consistent(601, before.root(), 801, after.root(), proofs.consistency(601, 801)))
                    .isTrue();
            assertThat(verdict(after)).isEqualTo(new Verdict(Finding.INTACT, 801, 801, before.origin()));
        }
        assertThat(database.number("select count(*) from audit_entry where aggregate_id = '2299900001'"))
                .isEqualTo(1);
    }

    /** What kept a log before there were ranges. */
    private static final class UndividedLog extends Ranges {

        UndividedLog(io.junheng.kit.sql.Database database, AuditConfig config) {
            super(database, config);
        }

        @Override
        void makeRoom(long upTo, Instant latestEvent) {
            // one table has room for all
        }
    }

    private void migrate(MigrationVersion target) {
        Flyway.configure()
                .dataSource(infrastructure.jdbcUrl(name), name, password)
                .locations("classpath:db/kit", "classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private Connection connection() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        return SteppedConnection.over(connection, step -> {});
    }

    private static Checkpoint append(Connection connection, PlainLog log, List<Draft> drafts) throws SQLException {
        log.log.lock();
        String note = log.log.append(drafts.stream()
                .map(draft -> new Sealed(draft, Payload.clear(draft.eventId(), draft.data())))
                .toList());
        connection.commit();
        log.kept.keep(note);
        return Checkpoint.parse(note);
    }

    private byte[] leaf(long index) {
        return (byte[]) database.value("select leaf_hash from audit_entry where idx = ?", index);
    }

    /** What the verifier says of all entries against this checkpoint. */
    private Verdict verdict(Checkpoint checkpoint) throws IOException {
        StringBuilder export = new StringBuilder();
        for (Map<String, Object> row : database.rows("select leaf, data, leaf_hash from audit_entry order by idx")) {
            String hash = Base64.getEncoder().encodeToString((byte[]) row.get("leaf_hash"));
            export.append(
                    "{\"entry\":%s,\"data\":%s,\"hash\":\"%s\"}\n".formatted(row.get("leaf"), row.get("data"), hash));
        }
        byte[] bytes = export.toString().getBytes(StandardCharsets.UTF_8);
        VerifierKey key = VerifierKey.parse((String) database.value("select verifier_key from log_identity"));
        return LogVerifier.of(key, checkpoint).verify(() -> new ByteArrayInputStream(bytes));
    }
}
