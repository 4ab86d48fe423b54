package io.junheng.audit.log;

import io.junheng.audit.seal.Payload;
import io.junheng.kit.sql.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;

/**
 * The smallest process that keeps a log, to be killed: it waits for its order, then appends at once, lets others wait in the queue and takes
 * them from there, on and on, and halts before the step it was told.
 */
final class AppendLife {

    /** The order to do each way in once and print how many steps it took. */
    static final int COUNT = 0;

    /** The order to go on until killed. */
    static final int ON = -1;

    /** The order to take what waits and end. */
    static final int FINISH = -2;

    /** Exit code of a process that halted before its step, as of one that was killed. */
    static final int HALTED = 137;

    private final Connection connection;
    private final Database database;
    private final IntakeQueue queue;
    private final Appending log;
    private final Sequencer sequencer;
    private final LogIdentity identity;
    private final KeptHead kept;
    private int haltAt = ON;
    private int steps;

    private AppendLife(String url, String user, Path directory) throws SQLException {
        this.connection = SteppedConnection.over(
                DriverManager.getConnection(url, user, System.getenv("AUDIT_PASSWORD")), this::step);
        connection.setAutoCommit(false);
        PlainLog parts = new PlainLog(connection, directory);
        this.database = parts.database;
        this.queue = parts.queue;
        this.log = parts.log;
        this.sequencer = parts.sequencer;
        this.identity = parts.identity;
        this.kept = parts.kept;
    }

    /** Takes the database's address and role and the directory of the key and the head; then one order. */
    public static void main(String[] arguments) throws SQLException, IOException {
        AppendLife life = new AppendLife(arguments[0], arguments[1], Path.of(arguments[2]));
        life.identity.load();
        life.connection.commit();
        System.out.println("ready");
        life.obey(new Scanner(System.in, StandardCharsets.UTF_8).nextInt());
    }

    private void obey(int order) throws SQLException {
        haltAt = order;
        steps = 0;
        if (order == FINISH) {
            takeAll();
            return;
        }
        do {
            atOnce();
            queued();
            takeAll();
        } while (order != COUNT);
        System.out.println("steps " + steps);
    }

    private void step(String name) {
        if (++steps == haltAt) {
            System.out.println("halted before " + name.lines().findFirst().orElse(""));
            System.out.flush();
            Runtime.getRuntime().halt(HALTED);
        }
    }

    private void atOnce() throws SQLException {
        List<Sealed> entries = told("at once");
        log.lock();
        String note = log.append(entries);
        connection.commit();
        signed(note);
    }

    private void queued() throws SQLException {
        queue.add(told("queued"));
        connection.commit();
    }

    private void takeAll() throws SQLException {
        Sequencer.Batch batch;
        do {
            batch = sequencer.batch();
            connection.commit();
            if (batch.note() != null) {
                signed(batch.note());
            }
        } while (batch.taken() > 0);
    }

    private void signed(String note) {
        step("keeping the head");
        kept.keep(note);
        step("going on");
        System.out.println("signed " + note.replace("\n", "|"));
    }

    /** Entries to be, remembered in the same transaction. */
    private List<Sealed> told(String how) {
        List<Sealed> entries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID event = UUID.randomUUID();
            database.update("insert into told (event_id) values (?)", event);
            entries.add(new Sealed(draft(event, how), Payload.clear(event, "{}")));
        }
        return entries;
    }

    private static Draft draft(UUID event, String how) {
        return new Draft(
                event,
                Instant.parse("2026-01-02T03:04:05Z"),
                "io.junheng.registry.SchoolOpened.v1",
                "CREATE",
                "registry",
                "school",
                how,
                1,
                null,
                null,
                List.of(),
                null,
                "/",
                null,
                null,
                null,
                null,
                null,
                "{}",
                new byte[32]);
    }
}
