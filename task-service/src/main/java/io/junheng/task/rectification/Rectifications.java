package io.junheng.task.rectification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.indicator.FindingState;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import io.junheng.kit.transfer.ExportSource;
import io.junheng.task.department.Standpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stored rectifications and the findings they are about, as rows and as a list. */
@ApplicationScoped
class Rectifications implements ExportSource {

    static final Listing LISTING = Listing.of("rectifications", "rectification r")
            .field("id", "r.id", FieldType.TEXT)
            .field("findingId", "r.finding_id", FieldType.TEXT)
            .field("number", "r.number", FieldType.INTEGER)
            .field("title", "r.title", FieldType.TEXT)
            .field("lead", "r.lead", FieldType.TEXT)
            .field("leadCode", "r.lead_code", FieldType.TEXT)
            .field("regionCode", "r.region_code", FieldType.TEXT)
            .field("regionPath", "r.region_path", FieldType.TEXT)
            .field("openedOn", "r.opened_on", FieldType.DATE)
            .field("dueOn", "r.due_on", FieldType.DATE)
            .field("status", "r.status", FieldType.TEXT)
            .field("findingResolved", "r.finding_resolved", FieldType.BOOLEAN)
            .field("framework", "r.finding ->> 'framework'", FieldType.TEXT)
            .field("frameworkVersion", "(r.finding ->> 'frameworkVersion')::bigint", FieldType.INTEGER)
            .field("criterion", "r.finding ->> 'criterion'", FieldType.TEXT)
            .field("criterionName", "r.finding ->> 'criterionName'", FieldType.TEXT)
            .field("stage", "r.finding ->> 'stage'", FieldType.TEXT)
            .field("subject", "r.finding ->> 'subject'", FieldType.TEXT)
            .field("subjectCode", "r.finding ->> 'subjectCode'", FieldType.TEXT)
            .field("subjectName", "r.finding ->> 'subjectName'", FieldType.TEXT)
            .field("year", "(r.finding ->> 'year')::bigint", FieldType.INTEGER)
            .field("value", "(r.finding ->> 'value')::numeric", FieldType.DECIMAL)
            .field("threshold", "r.finding ->> 'threshold'", FieldType.TEXT)
            .field("gap", "(r.finding ->> 'gap')::numeric", FieldType.DECIMAL)
            .field("gapElement", "r.finding ->> 'gapElement'", FieldType.TEXT)
            .field("unit", "r.finding ->> 'unit'", FieldType.TEXT)
            .field("reportedBy", "r.reported_by", FieldType.TEXT)
            .field("verifiedBy", "r.verified_by", FieldType.TEXT)
            .field("progressReports", "r.progress_reports", FieldType.INTEGER)
            .field("evidence", "r.evidence", FieldType.INTEGER)
            .field("version", "r.version", FieldType.INTEGER)
            .key("id")
            .scope("r.region_path");

    private static final String SELECT = """
            select id, number, lead, lead_code, opened_on, due_on, status, finding::text, reported_by, verified_by,
                progress_reports, evidence, version, finding_resolved
            from rectification
            """;

    private final Database database;
    private final ObjectMapper json;
    private final Standpoint standpoint;

    Rectifications(Database database, ObjectMapper json, Standpoint standpoint) {
        this.database = database;
        this.json = json;
        this.standpoint = standpoint;
    }

    Optional<Rectification> find(String id) {
        return database.one(SELECT + "where id = ?", this::rectification, id);
    }

    Optional<Rectification> locked(String id) {
        return database.one(SELECT + "where id = ? for update", this::rectification, id);
    }

    /** The latest rectification of each of these findings, held until the transaction ends. */
    Map<String, Rectification> latest(Collection<String> findings) {
        Map<String, Rectification> latest = new HashMap<>();
        database.list(
                        SELECT + "where finding_id = any(?) order by finding_id, number for update",
                        this::rectification,
                        findings)
                .forEach(rectification -> latest.put(rectification.finding().id(), rectification));
        return latest;
    }

    /** Remembers the newest state of each finding, and returns what is newest now. */
    Map<String, FindingState> newest(Collection<FindingState> findings) {
        Map<String, FindingState> heard = new TreeMap<>();
        findings.forEach(finding -> heard.merge(finding.id(), finding, (a, b) -> b.version() > a.version() ? b : a));
        database.batch(
                """
                insert into known_finding as k (id, state, version) values (?, ?::jsonb, ?)
                on conflict (id) do update set state = excluded.state, version = excluded.version
                where k.version < excluded.version
                """,
                heard.values().stream()
                        .map(finding -> new Object[] {finding.id(), text(finding), finding.version()})
                        .toList());
        Map<String, FindingState> newest = new HashMap<>();
        database.list(
                        "select state::text from known_finding where id = any(?)",
                        row -> finding(row.getString(1)),
                        heard.keySet())
                .forEach(finding -> newest.put(finding.id(), finding));
        return newest;
    }

    void insert(Collection<Rectification> rectifications) {
        database.batch(
                """
                insert into rectification (id, finding_id, number, title, lead, lead_code, region_code, region_path, opened_on,
                    due_on, status, finding, finding_resolved, reported_by, verified_by, progress_reports, evidence, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                """,
                rectifications.stream()
                        .map(r -> new Object[] {
                            r.id(),
                            r.finding().id(),
                            r.number(),
                            r.title(),
                            r.lead().name(),
                            r.lead().code(),
                            r.finding().regionCode(),
                            r.finding().regionPath(),
                            r.openedOn(),
                            r.dueOn(),
                            r.status().name(),
                            text(r.finding()),
                            r.findingResolved(),
                            r.reportedBy(),
                            r.verifiedBy(),
                            r.progressReports(),
                            r.evidence(),
                            r.version()
                        })
                        .toList());
    }

    void update(Collection<Rectification> rectifications) {
        database.batch(
                """
                update rectification set title = ?, status = ?, finding = ?::jsonb, finding_resolved = ?, reported_by = ?,
                    verified_by = ?, progress_reports = ?, evidence = ?, version = ? where id = ?
                """,
                rectifications.stream()
                        .map(r -> new Object[] {
                            r.title(),
                            r.status().name(),
                            text(r.finding()),
                            r.findingResolved(),
                            r.reportedBy(),
                            r.verifiedBy(),
                            r.progressReports(),
                            r.evidence(),
                            r.version(),
                            r.id()
                        })
                        .toList());
    }

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<String> roles() {
        return List.of(
                Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);
    }

    @Override
    public List<Condition> conditions() {
        return List.of(standpoint.condition(
                "r.lead_code", "r.finding ->> 'subject' = 'SCHOOL' and r.finding ->> 'subjectCode'"));
    }

    private Rectification rectification(ResultSet row) throws SQLException {
        return new Rectification(
                row.getString(1),
                row.getInt(2),
                new Lead(row.getString(3), row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                RectificationStatus.valueOf(row.getString(7)),
                finding(row.getString(8)),
                row.getBoolean(14),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                row.getInt(12),
                row.getLong(13));
    }

    private FindingState finding(String text) {
        try {
            return json.readValue(text, FindingState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored finding is unreadable", e);
        }
    }

    private String text(FindingState finding) {
        try {
            return json.writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
