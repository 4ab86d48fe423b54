package io.junheng.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.identity.Actor;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Submits jobs and tells how they stand. A job belongs to the client that submitted it; a whole-country admin sees all. */
@ApplicationScoped
public class Jobs {

    private static final Map<String, String> PREFIXES =
            Map.of("registry", "reg", "indicator", "ind", "task", "tsk", "audit", "aud", "gateway", "gtw");
    private static final String COLUMNS =
            "id, kind, resource, status, stage, done, total, created, updated, unchanged, rejected, result::text,"
                    + " failure::text, created_at, finished_at";

    private final Database database;
    private final ObjectMapper json;
    private final Caller caller;
    private final KitConfig config;
    private final Clock clock;
    private final Ids ids;
    private final JobEvents events;
    private final Event<JobSubmitted> submitted;

    Jobs(
            Database database,
            ObjectMapper json,
            Caller caller,
            KitConfig config,
            Clock clock,
            Ids ids,
            JobEvents events,
            Event<JobSubmitted> submitted) {
        this.events = events;
        this.submitted = submitted;
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Queues a job in the running transaction and returns its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String submit(String kind, String resource, Object request) {
        return insert(kind, resource, request, null).orElseThrow();
    }

    /** As {@link #submit}, unless one with the same key still waits: then that one will do the work, and nothing is returned. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> submitOnce(String kind, String resource, Object request, String key) {
        return insert(kind, resource, request, key);
    }

    /** Keeps {@code file} with the job, in chunks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void attach(String id, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            boolean utf8 = ChunkOutput.keep(database, id, "INPUT", in);
            database.update("update job set utf8 = ? where id = ?", utf8, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 202 with the job's address. */
    public Response accepted(String id) {
        return Response.accepted(get(id))
                .header("Location", "/v1/jobs/" + id)
                .header("Retry-After", "1")
                .build();
    }

    /** The job, if the caller may see it; else 404. */
    public JobView get(String id) {
        return database.one(
                        "select " + COLUMNS + " from job where id = ? and " + mine(),
                        this::view,
                        id,
                        client(),
                        everything())
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** Asks a job to stop; it does so at its next step. */
    @Transactional
    public JobView cancel(String id) {
        JobView job = get(id);
        if (job.status().finished()) {
            throw Problem.of(KitProblem.JOB_FINISHED);
        }
        boolean first =
                database.update("update job set cancel_requested = true where id = ? and not cancel_requested", id)
                        == 1;
        database.update(
                "update job set status = 'CANCELLED', finished_at = ? where id = ? and status = 'QUEUED'",
                clock.instant(),
                id);
        if (first) {
            events.cancelled(id);
        }
        return get(id);
    }

    /** A finished job's own file. */
    public InputStream output(String id) {
        if (!get(id).status().finished()) {
            throw Problem.of(KitProblem.JOB_NOT_FINISHED);
        }
        return new ChunkInput(database, id, "OUTPUT");
    }

    /** The file a job came with. */
    public InputStream input(String id) {
        get(id);
        return new ChunkInput(database, id, "INPUT");
    }

    public <T> T request(String id, Class<T> type) {
        get(id);
        return database.one("select request::text from job where id = ?", row -> row.getString(1), id)
                .map(text -> read(text, type))
                .orElseThrow();
    }

    private Optional<String> insert(String kind, String resource, Object request, String key) {
        String id = ids.next(PREFIXES.getOrDefault(config.service(), "job"));
        Actor actor = caller.actor();
        int rows = database.update(
                """
                insert into job (id, kind, resource, request, actor, region_path, client, status, coalesce_key, created_at)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, 'QUEUED', ?, ?)
                on conflict (kind, coalesce_key) where status = 'QUEUED' and coalesce_key is not null do nothing
                """,
                id,
                kind,
                resource,
                write(request),
                write(actor),
                caller.regionPath(),
                client(),
                key,
                clock.instant());
        if (rows == 0) {
            return Optional.empty();
        }
        events.started(id);
        submitted.fire(new JobSubmitted(id));
        return Optional.of(id);
    }

    private static String mine() {
        return "(client = ? or ?)";
    }

    private String client() {
        return Optional.ofNullable(caller.actor().client()).orElse(caller.subject());
    }

    private boolean everything() {
        return caller.has(io.junheng.kit.identity.Role.ADMIN)
                && caller.regionPath().equals("/");
    }

    private JobView view(ResultSet row) throws SQLException {
        long total = row.getLong(7);
        Long knownTotal = row.wasNull() ? null : total;
        OffsetDateTime finished = row.getObject(15, OffsetDateTime.class);
        return new JobView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                JobStatus.valueOf(row.getString(4)),
                new JobView.Progress(row.getString(5), row.getLong(6), knownTotal),
                new Counts(row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11)),
                row.getString(12) == null ? null : read(row.getString(12), JsonNode.class),
                row.getString(13) == null ? null : read(row.getString(13), JsonNode.class),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON is unreadable", e);
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
