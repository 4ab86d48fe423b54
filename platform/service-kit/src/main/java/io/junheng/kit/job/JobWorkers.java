package io.junheng.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.identity.Actor;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.ProblemDocument;
import io.junheng.kit.sql.Database;
import io.junheng.kit.sql.DatabaseFailure;
import io.junheng.kit.time.Ids;
import io.junheng.kit.trace.Span;
import io.junheng.kit.trace.Tracing;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Works off jobs. A worker holds a lease of fifteen seconds and renews it; after a kill another worker takes the job over where its cursor stands. */
@ApplicationScoped
class JobWorkers {

    private static final Logger LOG = Logger.getLogger(JobWorkers.class);
    private static final int MAX_ATTEMPTS = 8;

    /** How often it is looked for what was submitted elsewhere, or left by a worker that is gone. */
    private static final long IDLE_MILLIS = 1_000;

    private final Map<String, JobHandler> handlers;
    private final Database database;
    private final ObjectMapper json;
    private final Caller caller;
    private final KitConfig config;
    private final JobEvents events;
    private final Ids ids;
    private final Tracing tracing;
    private final Set<String> leases = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private final Semaphore submitted = new Semaphore(0);
    private volatile boolean active;

    JobWorkers(
            @All List<JobHandler> handlers,
            Database database,
            ObjectMapper json,
            Caller caller,
            KitConfig config,
            JobEvents events,
            Ids ids,
            Tracing tracing) {
        this.events = events;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.config = config;
        this.ids = ids;
        this.tracing = tracing;
    }

    /** A job that this instance does; {@code lease} is of this attempt alone, so that no other worker, here or elsewhere, can go on in its name. */
    private record Claim(
            String id,
            String lease,
            String kind,
            String resource,
            String request,
            String cursor,
            String actor,
            int attempts,
            Counts counts,
            boolean utf8) {}

    void start(@Observes StartupEvent started) {
        active = true;
        for (int i = 0; i < config.jobs().workers(); i++) {
            Thread thread = new Thread(this::work, "jobs-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        active = false;
        threads.forEach(Thread::interrupt);
    }

    /** What was submitted here is begun at once; what was submitted elsewhere, at the next look. */
    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobSubmitted job) {
        submitted.release();
    }

    @Scheduled(every = "5s")
    void renew() {
        if (!leases.isEmpty()) {
            try {
                database.update(
                        "update job set lease_until = now() + interval '15 seconds' where lease_owner = any(?)",
                        Set.copyOf(leases));
            } catch (DatabaseFailure e) {
                LOG.warnf("Leases could not be renewed: %s", e.getMessage());
            }
        }
    }

    @Scheduled(every = "1h", delayed = "3m")
    @Transactional
    void forget() {
        database.update("delete from job where finished_at < now() - interval '30 days'");
    }

    private void work() {
        while (active) {
            try {
                Optional<Claim> claim = claim();
                if (claim.isPresent()) {
                    run(claim.get());
                } else {
                    submitted.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!active) {
                    return;
                }
                LOG.warnf("Jobs pause: %s", e.toString());
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    private Optional<Claim> claim() {
        String lease = ids.next().toString();
        return QuarkusTransaction.requiringNew()
                .call(() -> database.one(
                        """
                update job set status = 'RUNNING', lease_owner = ?, lease_until = now() + interval '15 seconds', attempts = attempts + 1
                where id = (
                    select id from job
                    where status = 'QUEUED' or (status = 'RUNNING' and lease_until < now())
                    order by created_at limit 1
                    for update skip locked)
                returning id, kind, resource, request::text, cursor::text, actor::text, attempts, created, updated, unchanged, rejected, utf8
                """,
                        row -> new Claim(
                                row.getString(1),
                                lease,
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getInt(7),
                                new Counts(row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11)),
                                row.getBoolean(12)),
                        lease));
    }

    private void run(Claim claim) {
        leases.add(claim.lease());
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            Actor asked = json.readValue(claim.actor(), Actor.class);
            Span span = tracing.work("job " + claim.kind(), asked.traceparent())
                    .set("junheng.job", claim.id())
                    .set("junheng.request_id", asked.requestId());
            span.during(() -> perform(claim, asked.inRequest(asked.requestId(), span.traceparent())));
        } catch (JobRun.Stopped e) {
            if (e.cancelled()) {
                finish(claim, JobStatus.CANCELLED, null, null);
            }
        } catch (Problem e) {
            finish(claim, JobStatus.FAILED, null, ProblemDocument.of(e.violations(), true, null, claim.id()));
        } catch (Exception e) {
            fail(claim, e);
        } finally {
            leases.remove(claim.lease());
            context.terminate();
        }
    }

    private void perform(Claim claim, Actor actor) throws Exception {
        caller.become(actor);
        JobHandler handler = handlers.get(claim.kind());
        if (handler == null || claim.attempts() > MAX_ATTEMPTS) {
            throw new IllegalStateException(
                    "Job " + claim.id() + " of kind " + claim.kind() + " cannot be done, attempt " + claim.attempts());
        }
        JobRun run = new JobRun(
                claim.id(),
                claim.resource(),
                claim.request(),
                claim.cursor(),
                actor,
                claim.utf8(),
                claim.lease(),
                claim.cursor() == null ? Counts.NONE : claim.counts(),
                database,
                json,
                events);
        end(claim, handler.run(run));
    }

    private void fail(Claim claim, Exception failure) {
        if (!active) {
            return;
        }
        if (DatabaseFailure.isPassing(failure) && claim.attempts() <= MAX_ATTEMPTS) {
            LOG.warnf("Job %s waits for the database: %s", claim.id(), failure.toString());
            return;
        }
        LOG.errorf(failure, "Job %s failed", claim.id());
        finish(claim, JobStatus.FAILED, null, Map.of("reference", claim.id()));
    }

    private void end(Claim claim, JobEnd end) {
        finish(claim, end.status(), end.result(), null);
    }

    private void finish(Claim claim, JobStatus status, Object result, Object failure) {
        QuarkusTransaction.requiringNew().run(() -> {
            int rows = database.update("""
                    update job set status = ?, result = ?::jsonb, failure = ?::jsonb, finished_at = now(), lease_owner = null, lease_until = null
                    where id = ? and status = 'RUNNING' and lease_owner = ?
                    """, status, text(result), text(failure), claim.id(), claim.lease());
            if (rows == 1) {
                events.ended(claim.id());
            }
        });
    }

    private String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
