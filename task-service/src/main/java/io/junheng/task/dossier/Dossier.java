package io.junheng.task.dossier;

import io.junheng.contracts.task.EvidenceFiled;
import io.junheng.contracts.task.EvidenceState;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.WorkLog;
import io.junheng.task.storage.EvidenceConfig;
import io.junheng.task.storage.EvidenceStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The dossiers of tasks (案卷). Whoever asks has made sure that the caller may see the task. What is written stays: stamps are numbered,
 * reports and evidence are never changed.
 */
@ApplicationScoped
public class Dossier {

    private static final int CONTENT = 4_000;

    private static final Listing STAMPS = Listing.of("history", "stamp s")
            .field("seq", "s.seq", FieldType.INTEGER)
            .field("action", "s.action", FieldType.TEXT)
            .field("from", "s.from_status", FieldType.TEXT)
            .field("to", "s.to_status", FieldType.TEXT)
            .field("reason", "s.reason", FieldType.TEXT)
            .field("actor", "s.actor", FieldType.TEXT)
            .field("actorRoles", "s.actor_roles", FieldType.TEXT)
            .field("at", "s.stamped_at", FieldType.TIME)
            .key("seq");

    private static final Listing REPORTS = Listing.of("progress-reports", "progress_report r")
            .field("id", "r.id", FieldType.TEXT)
            .field("taskId", "r.task_id", FieldType.TEXT)
            .field("content", "r.content", FieldType.TEXT)
            .field("percent", "r.percent", FieldType.INTEGER)
            .field("reportedBy", "r.reported_by", FieldType.TEXT)
            .field("reportedAt", "r.reported_at", FieldType.TIME)
            .field("values", ReportedValues.OF_REPORT, FieldType.JSON)
            .key("id");

    private static final Listing EVIDENCE = Listing.of("evidence", "evidence e")
            .field("id", "e.id", FieldType.TEXT)
            .field("taskId", "e.task_id", FieldType.TEXT)
            .field("name", "e.name", FieldType.TEXT)
            .field("mediaType", "e.media_type", FieldType.TEXT)
            .field("size", "e.size", FieldType.INTEGER)
            .field("sha256", "e.sha256", FieldType.TEXT)
            .field("filedBy", "e.filed_by", FieldType.TEXT)
            .field("filedAt", "e.filed_at", FieldType.TIME)
            .key("id");

    private final Database database;
    private final Listings listings;
    private final EvidenceStore store;
    private final EvidenceConfig config;
    private final WorkLog log;
    private final ReportedValues values;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    Dossier(
            Database database,
            Listings listings,
            EvidenceStore store,
            EvidenceConfig config,
            WorkLog log,
            ReportedValues values,
            Caller caller,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.database = database;
        this.listings = listings;
        this.store = store;
        this.config = config;
        this.log = log;
        this.values = values;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Puts the caller's stamp on a task whose row the running transaction holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stamp(String taskId, String action, String from, String to, String reason) {
        database.update(
                """
                insert into stamp (task_id, seq, action, from_status, to_status, reason, actor, actor_roles, stamped_at)
                select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ?, ? from stamp where task_id = ?
                """,
                taskId,
                action,
                from,
                to,
                reason,
                caller.subject(),
                String.join(",", new TreeSet<>(caller.actor().roles())),
                now(),
                taskId);
    }

    /** Puts the caller's first stamp on tasks that are new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stampFirst(List<String> taskIds, String action, String to) {
        Instant now = now();
        String roles = String.join(",", new TreeSet<>(caller.actor().roles()));
        database.batch(
                "insert into stamp (task_id, seq, action, to_status, actor, actor_roles, stamped_at) values (?, 1, ?, ?, ?, ?, ?)",
                taskIds.stream()
                        .map(id -> new Object[] {id, action, to, caller.subject(), roles, now})
                        .toList());
    }

    /** Keeps a progress report, whose figures are held against {@code targets}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProgressReportView report(String taskId, String status, PostProgress request, List<LinkedTarget> targets) {
        Reading reading = new Reading();
        String content = reading.prose("/content", request.content(), CONTENT);
        Integer percent = request.percent();
        reading.require(percent == null || percent >= 0 && percent <= 100, "/percent", DossierProblem.PERCENT_RANGE);
        List<Figures.Figure> figures = new Figures(reading, targets, LocalDate.now(clock)).read(request.values());
        reading.throwIfAny();
        String id = ids.next("prg");
        database.update(
                "insert into progress_report (id, task_id, content, percent, reported_by, reported_at) values (?, ?, ?, ?, ?, ?)",
                id,
                taskId,
                content,
                percent,
                caller.subject(),
                now());
        values.keep(id, figures);
        stamp(taskId, "PROGRESS", status, status, id);
        return listings.find(REPORTS, ProgressReportView.class, Condition.of("r.id = ?", id))
                .orElseThrow()
                .judged();
    }

    /** Keeps a file of evidence, with its hash in an event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public EvidenceView file(
            String taskId, String status, String regionPath, String name, MediaType type, Path body, String sha256) {
        EvidenceFile file = EvidenceFile.of(name, type, body, sha256, config.largest());
        EvidenceView evidence = new EvidenceView(
                ids.next("evd"),
                taskId,
                file.name(),
                file.mediaType(),
                file.content().length,
                file.sha256(),
                caller.subject(),
                now());
        store.keep(file.sha256(), file.content());
        database.update(
                "insert into evidence (id, task_id, name, media_type, size, sha256, filed_by, filed_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                evidence.id(),
                taskId,
                evidence.name(),
                evidence.mediaType(),
                evidence.size(),
                evidence.sha256(),
                evidence.filedBy(),
                evidence.filedAt());
        stamp(taskId, "EVIDENCE", status, status, evidence.id());
        outbox.append(new EvidenceFiled(
                null,
                new EvidenceState(
                        evidence.id(),
                        taskId,
                        evidence.name(),
                        evidence.mediaType(),
                        evidence.size(),
                        evidence.sha256(),
                        regionPath,
                        1)));
        return evidence;
    }

    /**
     * Tells of a file that was sent after the dossier was locked (归档锁定): its name and hash, and the hashes of what is kept under that name. It is told although the request is
     * refused, in a transaction of its own.
     */
    public void refused(
            String taskId,
            String regionCode,
            String regionPath,
            String name,
            MediaType type,
            Path body,
            String sha256) {
        EvidenceFile file = EvidenceFile.of(name, type, body, sha256, config.largest());
        QuarkusTransaction.requiringNew().run(() -> {
            List<String> kept = database.list(
                    "select sha256 from evidence where task_id = ? and name = ? order by id",
                    row -> row.getString(1),
                    taskId,
                    file.name());
            log.recorded(
                    new WorkLog.About(ids.next("evr"), "EVIDENCE_REFUSED", null, regionCode, regionPath, taskId),
                    "REFUSED",
                    Map.of("name", file.name(), "sha256", file.sha256(), "kept", kept));
        });
    }

    /** Throws 422 when a task has no evidence. */
    public void requireEvidence(String taskId) {
        if (database.one("select 1 from evidence where task_id = ? limit 1", row -> row.getInt(1), taskId)
                .isEmpty()) {
            throw Problem.of(DossierProblem.EVIDENCE_REQUIRED);
        }
    }

    /** Throws 403 when the caller has ever reported the task, its progress or its evidence. */
    public void requireIndependent(String taskId) {
        if (acted(taskId, caller.subject())) {
            throw Problem.of(DossierProblem.SELF_VERIFICATION);
        }
    }

    /** Whether that person has ever reported the task, its progress or its evidence. */
    public boolean acted(String taskId, String person) {
        return database.one("""
                        select 1 from stamp where task_id = ? and actor = ?
                            and (action in ('PROGRESS', 'EVIDENCE') or action = 'MOVED' and to_status = 'REPORTED') limit 1
                        """, row -> row.getInt(1), taskId, person).isPresent();
    }

    public Page<StampView> history(String taskId, PageQuery query) {
        return listings.page(STAMPS, query, StampView.class, Condition.of("s.task_id = ?", taskId));
    }

    public Page<ProgressReportView> reports(String taskId, PageQuery query) {
        return listings.page(REPORTS, query, ProgressReportView.class, Condition.of("r.task_id = ?", taskId))
                .map(ProgressReportView::judged);
    }

    public Page<EvidenceView> evidence(String taskId, PageQuery query) {
        return listings.page(EVIDENCE, query, EvidenceView.class, Condition.of("e.task_id = ?", taskId));
    }

    /** The content of one file, as a download that no browser opens by itself. */
    public Response content(String taskId, String evidenceId) {
        EvidenceView evidence = listings.find(
                        EVIDENCE,
                        EvidenceView.class,
                        Condition.of("e.task_id = ?", taskId),
                        Condition.of("e.id = ?", evidenceId))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        byte[] content = store.find(evidence.sha256()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        String name = URLEncoder.encode(evidence.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, evidence.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.ETAG, "\"" + evidence.sha256() + "\"")
                .build();
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
