package io.junheng.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.junheng.audit.log.Draft;
import io.junheng.audit.log.LogIntake;
import io.junheng.testing.Database;
import io.junheng.testing.TestTokens;
import io.junheng.verifier.Checkpoint;
import io.junheng.verifier.LogVerifier;
import io.junheng.verifier.Verdict;
import io.junheng.verifier.VerifierKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log as tests use it: filled, tampered with past all guards, exported over HTTP and given to the verifier. */
@ApplicationScoped
public class AuditLog {

    private static final List<String> APPEND_ONLY = List.of(
            "audit_entry",
            "log_tile",
            "log_checkpoint",
            "log_key",
            "log_publication",
            "log_cosignature",
            "witness_checkpoint",
            "log_alarm",
            "log_archive",
            "archived_event");

    private static final String RANGES =
            "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'audit_entry'::regclass";

    private static final String DROP_RANGES = "do $$ declare range record; begin for range in " + RANGES
            + " loop execute 'drop table ' || range.name; end loop; end $$";

    private static final List<String> KEPT = List.of("audit_entry", "log_tile", "log_checkpoint");

    private static final long SEQUENCER_LOCK = 0x6175646974L;

    private final LogIntake intake;
    private final Path keptHead;
    private final Path anchors;

    AuditLog(
            LogIntake intake,
            @ConfigProperty(name = "junheng.audit.head-file") Path keptHead,
            @ConfigProperty(name = "junheng.audit.anchor.directory") Path anchors) {
        this.intake = intake;
        this.anchors = anchors;
        this.keptHead = keptHead;
    }

    /** Keeps a copy of the log as it is now, under a name. */
    public void remember(String name) {
        awaitHeadKept();
        for (String table : KEPT) {
            Database.ofApplication().execute("create table %s_%s as table %s".formatted(name, table, table));
        }
    }

    /** Makes the log what it was when it was remembered under this name, if it was. */
    public boolean recall(String name) {
        if (Database.ofApplication().value("select to_regclass(?)::text", name + "_audit_entry") == null) {
            return false;
        }
        String room = "select make_room(coalesce(max(idx), 0) + 1, 512) from %s_audit_entry".formatted(name);
        reset(Stream.concat(
                        Stream.of(room),
                        KEPT.stream()
                                .map(table -> "insert into %s table %s_%s on conflict do nothing"
                                        .formatted(table, name, table)))
                .toArray(String[]::new));
        return true;
    }

    /** Makes the log empty, as it was when it began. */
    public void begin() {
        reset();
    }

    private void reset(String... statements) {
        publishOwnEvents(false);
        try (Connection connection = Database.ofApplication().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + SEQUENCER_LOCK + ")");
            forgetKeptHead();
            forgetAnchors();
            tamper(
                    connection,
                    "truncate log_tile, log_publication, log_cosignature, witness_checkpoint, log_alarm, log_archive,"
                            + " archived_event, archived_seal, log_range",
                    DROP_RANGES,
                    "delete from log_checkpoint where size > 0",
                    "delete from log_key where number > 1");
            tamper(connection, statements);
            Optional<String> head = head(statement);
            if (statements.length > 0 && head.isPresent()) {
                Files.writeString(keptHead, head.get());
            }
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Database.ofApplication().execute("truncate audit_intake, inbox");
        Database.ofApplication().execute("delete from known_region");
        region("220322", "/220000/220300/220322/");
        region("220323", "/220000/220300/220323/");
        region("220300", "/220000/220300/");
    }

    private static Optional<String> head(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select note from log_checkpoint order by size desc limit 1")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** Whether events of the audit service itself, such as alarms, go out and come back as entries; not unless a test wants them. */
    public void publishOwnEvents(boolean wanted) {
        Database.ofApplication()
                .execute("create or replace function swallow() returns trigger language plpgsql as"
                        + " $$ begin return null; end $$");
        Database.ofApplication().execute("drop trigger if exists swallow on outbox");
        if (!wanted) {
            Database.ofApplication()
                    .execute("create trigger swallow before insert on outbox for each row execute function swallow()");
        }
    }

    /** With the sequencer's lock held, the last checkpoint may still be on its way to the file; not when the log was tampered with. */
    private void awaitNothingIsBeingKept() {
        long deadline = System.nanoTime() + 300_000_000;
        while (System.nanoTime() < deadline && !isHeadKept()) {
            Thread.onSpinWait();
        }
    }

    private boolean isHeadKept() {
        try {
            return Files.readString(keptHead).contains("\n" + size() + "\n");
        } catch (IOException e) {
            return false;
        }
    }

    private void forgetAnchors() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(anchors)) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            // nothing was anchored yet
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the head beside the database covers everything. */
    public void awaitHeadKept() {
        await().atMost(Duration.ofSeconds(10)).until(this::isHeadKept);
    }

    public void forgetKeptHead() {
        awaitNothingIsBeingKept();
        try {
            Files.deleteIfExists(keptHead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void region(String code, String path) {
        Database.ofApplication().execute("""
                        insert into known_region (code, name, level, path, valid_from, version)
                        values (?, ?, 'COUNTY', ?, '2000-01-01', 1)
                        """, code, code, path);
    }

    /** Appends in one transaction and waits until the log has taken it. */
    public void append(List<Draft> drafts) {
        long expected = size() + drafts.size();
        submit(drafts);
        awaitSize(expected);
    }

    /** Appends each in a transaction of its own, so that each gets a checkpoint of its own. */
    public void appendOneByOne(List<Draft> drafts) {
        drafts.forEach(draft -> append(List.of(draft)));
    }

    public void submit(List<Draft> drafts) {
        QuarkusTransaction.requiringNew().run(() -> submitWithin(drafts));
    }

    /** Appends in the running transaction. */
    public void submitWithin(List<Draft> drafts) {
        intake.append(drafts);
    }

    public long size() {
        return Database.ofApplication().number("select coalesce(max(size), 0) from log_checkpoint");
    }

    public void awaitSize(long size) {
        await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(3))
                .until(() -> size() == size);
    }

    /** Runs statements as somebody who owns the database would: without the triggers and with every right. */
    public void tamper(String... statements) {
        try (Connection connection = Database.ofApplication().connect()) {
            tamper(connection, statements);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tamper(Connection connection, String... statements) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + SEQUENCER_LOCK + ")");
            for (String table : guarded(statement)) {
                // the first takes the table's lock, so that no vacuum waits for the row of the grant while this waits
                // for it
                statement.execute("alter table " + table + " disable trigger append_only");
                statement.execute("grant update, delete, truncate on " + table + " to current_user");
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
            for (String table : guarded(statement)) {
                statement.execute("alter table " + table + " enable trigger append_only");
                statement.execute("revoke update, delete, truncate on " + table + " from current_user");
            }
        }
    }

    /** The tables that nobody changes, with those that the log's ranges are in. */
    private static List<String> guarded(Statement statement) throws SQLException {
        List<String> guarded = new ArrayList<>(APPEND_ONLY);
        try (ResultSet ranges = statement.executeQuery(RANGES)) {
            while (ranges.next()) {
                guarded.add(ranges.getString(1));
            }
        }
        return guarded;
    }

    public static RequestSpecification as(TestTokens token) {
        return given().header("Authorization", token.bearer());
    }

    public static RequestSpecification auditor() {
        return as(TestTokens.of("auditor").role("auditor"));
    }

    public static RequestSpecification auditorOf(String region) {
        return as(TestTokens.of("county-auditor").role("auditor").region(region));
    }

    public Checkpoint checkpoint() {
        return Checkpoint.parse(text(auditor().get("/v1/audit/checkpoint")));
    }

    public VerifierKey key() {
        return VerifierKey.parse(text(auditor().get("/v1/audit/key")));
    }

    /** What the verifier says of an export of the whole log against the checkpoint. */
    public Verdict verify(Checkpoint checkpoint) {
        return verify(LogVerifier.of(key(), checkpoint), auditor());
    }

    public Verdict verify(LogVerifier verifier, RequestSpecification caller) {
        return verify(verifier, export(caller));
    }

    public Verdict verify(LogVerifier verifier, String export) {
        try {
            Path file = Files.createTempFile("export", ".ndjson");
            try {
                Files.writeString(file, export);
                return verifier.verify(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String export(RequestSpecification caller) {
        return text(caller.accept("application/x-ndjson").get("/v1/audit/entries"));
    }

    private static String text(Response response) {
        return response.then().statusCode(200).extract().asString();
    }
}
