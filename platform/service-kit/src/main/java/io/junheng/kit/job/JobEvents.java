package io.junheng.kit.job;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.suite.JobCancelled;
import io.junheng.contracts.suite.JobEnded;
import io.junheng.contracts.suite.JobStarted;
import io.junheng.contracts.suite.JobState;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * Tells of the jobs that somebody started, so that each export, import and bulk change is on record with who asked for what (任务事件). What a
 * service starts by itself is told by its effects alone. Every method joins the running transaction.
 */
@ApplicationScoped
class JobEvents {

    private static final long STARTED = 1;
    private static final long CANCELLED = 2;
    private static final long ENDED = 3;

    private final Database database;
    private final Outbox outbox;
    private final Caller caller;

    JobEvents(Database database, Outbox outbox, Caller caller) {
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
    }

    void started(String id) {
        tell(id, STARTED, state -> new JobStarted(null, state));
    }

    void cancelled(String id) {
        tell(id, CANCELLED, state -> new JobCancelled(asStarted(state), state));
    }

    void ended(String id) {
        tell(id, ENDED, state -> new JobEnded(asStarted(state), state));
    }

    private void tell(String id, long version, Function<JobState, DomainEvent> event) {
        if (!caller.actor().actsByItself()) {
            database.one("""
                    select id, kind, resource, request::text, region_path, status, done, created, updated, unchanged, rejected
                    from job where id = ?
                    """, row -> state(row, version), id).map(event).ifPresent(outbox::append);
        }
    }

    private static JobState state(ResultSet row, long version) throws SQLException {
        return new JobState(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5).startsWith("/") ? row.getString(5) : "/",
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                version);
    }

    private static JobState asStarted(JobState state) {
        return new JobState(
                state.id(),
                state.kind(),
                state.resource(),
                state.request(),
                state.regionPath(),
                JobStatus.QUEUED.name(),
                0,
                0,
                0,
                0,
                0,
                STARTED);
    }
}
