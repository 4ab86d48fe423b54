package io.junheng.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Actor;
import io.junheng.kit.sql.Database;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** One run of a job: its request, its saved cursor, its files, and the way to save progress. */
public final class JobRun {

    private final String id;
    private final String resource;
    private final String request;
    private final String cursor;
    private final Actor actor;
    private final boolean utf8;
    private final String owner;
    private final Database database;
    private final ObjectMapper json;
    private final JobEvents events;
    private String stage = "";
    private long done;
    private Long total;
    private Counts counts;

    JobRun(
            String id,
            String resource,
            String request,
            String cursor,
            Actor actor,
            boolean utf8,
            String owner,
            Counts counts,
            Database database,
            ObjectMapper json,
            JobEvents events) {
        this.events = events;
        this.id = id;
        this.resource = resource;
        this.request = request;
        this.cursor = cursor;
        this.actor = actor;
        this.utf8 = utf8;
        this.owner = owner;
        this.counts = counts;
        this.database = database;
        this.json = json;
    }

    /** Somebody asked the job to stop, or another worker has taken it over. */
    public static final class Stopped extends RuntimeException {
        private final boolean cancelled;

        Stopped(boolean cancelled) {
            super(cancelled ? "cancelled" : "taken over by another worker");
            this.cancelled = cancelled;
        }

        boolean cancelled() {
            return cancelled;
        }
    }

    public String id() {
        return id;
    }

    public String resource() {
        return resource;
    }

    public Actor actor() {
        return actor;
    }

    public <T> T request(Class<T> type) {
        return read(request, type);
    }

    /** What the last run saved, if this is not the first. */
    public <T> Optional<T> cursor(Class<T> type) {
        return cursor == null ? Optional.empty() : Optional.of(read(cursor, type));
    }

    public Counts counts() {
        return counts;
    }

    /** The file that came with the job. */
    public InputStream input() {
        return new ChunkInput(database, id, "INPUT");
    }

    /** Where the job's own file goes; it replaces what an earlier run wrote. */
    public OutputStream output() {
        return new ChunkOutput(database, id, "OUTPUT");
    }

    /** Whether that file was seen to be a text in UTF-8 when it came. */
    public boolean hasUtf8() {
        return utf8;
    }

    /** Sets what {@link #save} will tell of the stage. */
    public JobRun at(String newStage, long newDone, Long newTotal) {
        stage = newStage;
        done = newDone;
        total = newTotal;
        return this;
    }

    public JobRun count(Counts more) {
        counts = counts.plus(more);
        return this;
    }

    public JobRun recount(Counts whole) {
        counts = whole;
        return this;
    }

    /** Saves progress, counts and cursor, in the running transaction if there is one; throws {@link Stopped} when the job must end. */
    public void save(Object newCursor) {
        Boolean cancel = database.one(
                        """
                        update job set stage = ?, done = ?, total = ?, created = ?, updated = ?, unchanged = ?, rejected = ?,
                            cursor = coalesce(?::jsonb, cursor), attempts = 0
                        where id = ? and lease_owner = ? and status = 'RUNNING'
                        returning cancel_requested
                        """,
                        row -> row.getBoolean(1),
                        stage,
                        done,
                        total,
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.rejected(),
                        newCursor == null ? null : write(newCursor),
                        id,
                        owner)
                .orElseThrow(() -> new Stopped(false));
        if (cancel) {
            throw new Stopped(true);
        }
    }

    /** Ends the job in the running transaction, so that end and effect commit together; {@link JobHandler#run} then returns the same end. */
    public JobEnd end(JobEnd end) {
        int rows = database.update(
                """
                update job set status = ?, result = ?::jsonb, stage = ?, done = ?, total = ?, created = ?, updated = ?, unchanged = ?,
                    rejected = ?, finished_at = now(), lease_owner = null, lease_until = null
                where id = ? and lease_owner = ? and status = 'RUNNING'
                """,
                end.status(),
                end.result() == null ? null : write(end.result()),
                stage,
                done,
                total,
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                id,
                owner);
        if (rows == 0) {
            throw new Stopped(false);
        }
        events.ended(id);
        return end;
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Job " + id + " holds unreadable JSON", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
