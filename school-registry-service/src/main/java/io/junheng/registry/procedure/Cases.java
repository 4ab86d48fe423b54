package io.junheng.registry.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.rule.ExceptionGrant;
import io.junheng.registry.rule.Remark;
import io.junheng.registry.rule.StoredValues;
import io.junheng.registry.rule.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stored cases and their history. */
@ApplicationScoped
class Cases {

    private static final String SELECT = """
            select id, procedure, procedure_version, subject, subject_code, title, confidential, exclusive_key, opened_by,
                opened_on, revision, revises, region_code, region_path, status, field_values::text, entries::text, steps::text,
                changes::text, effective_on, reason, version, exceptions::text, remarks::text
            from procedure_case
            """;
    private static final TypeReference<List<ExceptionGrant>> EXCEPTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};
    private static final TypeReference<List<StepRecord>> STEPS = new TypeReference<>() {};
    private static final TypeReference<List<EffectChange>> CHANGES = new TypeReference<>() {};

    private final Database database;
    private final Procedures procedures;
    private final StoredValues stored;
    private final ObjectMapper json;
    private final Clock clock;

    Cases(Database database, Procedures procedures, StoredValues stored, ObjectMapper json, Clock clock) {
        this.database = database;
        this.procedures = procedures;
        this.stored = stored;
        this.json = json;
        this.clock = clock;
    }

    /** What was done to a case, for its history. */
    record Act(String what, String step, LocalDate day, String actor, String authority, String reason) {}

    Optional<ProcedureCase> find(String id) {
        return database.one(SELECT + " where id = ?", this::read, id);
    }

    /** The case; nobody else changes it before this transaction ends. */
    Optional<ProcedureCase> locked(String id) {
        return database.one(SELECT + " where id = ? for no key update", this::read, id);
    }

    /** The pending case that holds this key, if there is one. */
    Optional<String> pending(String exclusiveKey) {
        return database.one(
                "select id from procedure_case where exclusive_key = ? and status = 'PENDING'",
                row -> row.getString(1),
                exclusiveKey);
    }

    /** The pending cases about these schools. */
    List<ProcedureCase> pendingOf(Subject subject, Collection<String> codes) {
        return database.list(
                SELECT
                        + " where subject = ? and subject_code = any(?) and status = 'PENDING' order by subject_code, id",
                this::read,
                subject,
                codes);
    }

    /** Stores a new case; false when another one that is pending excludes it. */
    boolean insert(ProcedureCase one, String currentStep, Act act) {
        CaseHeading heading = one.heading();
        int rows = database.update(
                """
                insert into procedure_case (id, procedure, procedure_version, subject, subject_code, region_code, region_path,
                    title, status, confidential, exclusive_key, current_step, field_values, entries, exceptions, remarks, steps, changes,
                    opened_by, opened_on, reason, revision, revises, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, '[]', '[]', ?, ?, ?, ?, ?, 1)
                on conflict do nothing
                """,
                heading.id(),
                heading.procedure(),
                heading.procedureVersion(),
                heading.subject(),
                heading.subjectCode(),
                one.place().regionCode(),
                one.place().regionPath(),
                heading.title(),
                one.status(),
                heading.confidential(),
                heading.exclusiveKey(),
                currentStep,
                stored.text(one.content().values()),
                entries(one.content()),
                text(one.content().exceptions()),
                text(one.content().remarks()),
                heading.openedBy(),
                heading.openedOn(),
                one.reason(),
                heading.revision(),
                heading.revises());
        if (rows == 1) {
            remember(one, act);
        }
        return rows == 1;
    }

    /** Stores a changed case; refuses when somebody else has changed it meanwhile. */
    void update(ProcedureCase one, String currentStep, Act act) {
        int rows = database.update(
                """
                update procedure_case set status = ?, current_step = ?, field_values = ?::jsonb, entries = ?::jsonb,
                    exceptions = ?::jsonb, remarks = ?::jsonb, steps = ?::jsonb, changes = ?::jsonb, effective_on = ?, reason = ?, version = ?
                where id = ? and version = ?
                """,
                one.status(),
                currentStep,
                stored.text(one.content().values()),
                entries(one.content()),
                text(one.content().exceptions()),
                text(one.content().remarks()),
                text(one.steps()),
                text(one.changes()),
                one.effectiveOn(),
                one.reason(),
                one.version(),
                one.id(),
                one.version() - 1);
        if (rows == 0) {
            throw Problem.of(KitProblem.STALE);
        }
        remember(one, act);
    }

    private void remember(ProcedureCase one, Act act) {
        database.update(
                """
                insert into procedure_case_history (case_id, version, status, act, step, day, actor, authority, reason, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                one.id(),
                one.version(),
                one.status(),
                act.what(),
                act.step(),
                act.day(),
                act.actor(),
                act.authority(),
                act.reason(),
                clock.instant());
    }

    /** Lets the cases of a subject lie where it lies now. */
    void move(Subject subject, String code, String regionCode, String regionPath) {
        database.update(
                "update procedure_case set region_code = ?, region_path = ? where subject = ? and subject_code = ?",
                regionCode,
                regionPath,
                subject,
                code);
    }

    /** Lets the cases of regions below {@code oldPath} lie below {@code newPath}. */
    void moveRegions(String oldPath, String newPath) {
        database.update("""
                update procedure_case set region_path = ? || substr(region_path, ?)
                where subject = 'REGION' and region_path like ? || '%'
                """, newPath, oldPath.length() + 1, oldPath);
    }

    private ProcedureCase read(ResultSet row) throws SQLException {
        CaseHeading heading = new CaseHeading(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                Subject.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getInt(11),
                row.getString(12));
        return new ProcedureCase(
                heading,
                new CasePlace(row.getString(13), row.getString(14)),
                CaseStatus.valueOf(row.getString(15)),
                content(heading, row),
                parsed(row.getString(18), STEPS),
                parsed(row.getString(19), CHANGES),
                row.getObject(20, LocalDate.class),
                row.getString(21),
                row.getLong(22));
    }

    private CaseContent content(CaseHeading heading, ResultSet row) throws SQLException {
        CheckedProcedure checked = procedures.checked(heading.procedure(), heading.procedureVersion());
        List<Values> entries = new ArrayList<>();
        for (JsonNode entry : tree(row.getString(17))) {
            entries.add(stored.fields(checked.entry(), entry.toString()));
        }
        return new CaseContent(
                stored.fields(checked.all(), row.getString(16)),
                entries,
                parsed(row.getString(23), EXCEPTIONS),
                parsed(row.getString(24), REMARKS));
    }

    private String entries(CaseContent content) {
        return content.entries().stream().map(stored::text).collect(Collectors.joining(",", "[", "]"));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored case is unreadable", e);
        }
    }

    private <T> T parsed(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored case is unreadable", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
