package io.junheng.registry.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.CopyRows;
import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Entering;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The stored returns. Reads and writes many rows with one statement each, so that a single change and a chunk of an import take the same way. */
@ApplicationScoped
class Returns {

    private static final String COLUMNS = """
            r.subject, r.subject_code, r.form, r.year, r.region_code, r.region_path, r.revision, r.status, r.figures,
            r.classes::text, r.submitted_by, r.verified_by, r.reason, array_to_string(r.warnings, ' '), r.version,
            r.form_version, r.explanations::text, r.due_on, r.submitted_at, r.late, r.late_reason
            """;

    /** From as many new ones on, writing them together is worth a statement of its own. */
    private static final int MANY = 50;

    private static final TypeReference<Map<String, String>> EXPLANATIONS = new TypeReference<>() {};
    private static final TypeReference<List<SchoolClass>> CLASSES = new TypeReference<>() {};

    private static final Object NO_CLASSES = CopyRows.jsonb("[]");
    private static final Object NO_EXPLANATIONS = CopyRows.jsonb("{}");

    private final Database database;
    private final StoredFigures figures;
    private final ObjectMapper json;
    private final Clock clock;

    Returns(Database database, StoredFigures figures, ObjectMapper json, Clock clock) {
        this.database = database;
        this.figures = figures;
        this.json = json;
        this.clock = clock;
    }

    /** The returns of one subject and year, by form. */
    List<Return> of(Subject subject, String code, int year) {
        return database.list(
                "select " + COLUMNS
                        + " from filed_return r where subject = ? and subject_code = ? and year = ? order by form",
                this::read,
                subject,
                code,
                year);
    }

    /** An earlier revision as it was locked. */
    Optional<Return> revision(ReturnKey key, int revision) {
        return database.one(
                "select " + COLUMNS + """
                         from filed_return_revision r
                        where subject = ? and subject_code = ? and year = ? and form = ? and revision = ?
                        """, this::read, key.subject(), key.code(), key.year(), key.form(), revision);
    }

    /** The returns with these keys; nobody else changes them before this transaction ends. */
    Map<ReturnKey, Return> locked(Collection<ReturnKey> keys) {
        Map<ReturnKey, Return> result = new HashMap<>();
        database.list(
                        "select " + COLUMNS + """
                                 from filed_return r
                                join unnest(?::text[], ?::text[], ?::text[], ?::text[]) as k (subject, code, year, form)
                                    on r.subject = k.subject and r.subject_code = k.code and r.year = k.year::int and r.form = k.form
                                order by r.subject_code, r.year, r.form
                                for update of r
                                """,
                        this::read,
                        texts(keys, ReturnKey::subject),
                        texts(keys, ReturnKey::code),
                        texts(keys, ReturnKey::year),
                        texts(keys, ReturnKey::form))
                .forEach(one -> result.put(one.key(), one));
        return result;
    }

    /** The figures locked for the {@code years} years before each of {@code keys}, the nearest first; a correction under way does not hide what was locked. */
    Map<ReturnKey, List<Map<String, BigDecimal>>> earlier(Collection<ReturnKey> keys, int years) {
        Map<ReturnKey, List<Map<String, BigDecimal>>> found = new HashMap<>();
        keys.forEach(key -> found.put(key, new ArrayList<>(Collections.nCopies(years, Map.of()))));
        database.list(
                """
                select distinct on (k.subject, k.code, k.year, k.form, l.year) k.subject, k.code, k.form, k.year::int, l.year, l.figures
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as k (subject, code, year, form)
                cross join lateral (
                    select r.year, r.revision, r.figures from filed_return r
                    where r.subject = k.subject and r.subject_code = k.code and r.form = k.form and r.status = 'LOCKED'
                        and r.year between k.year::int - ? and k.year::int - 1
                    union all
                    select r.year, r.revision, r.figures from filed_return_revision r
                    where r.subject = k.subject and r.subject_code = k.code and r.form = k.form
                        and r.year between k.year::int - ? and k.year::int - 1
                ) l
                order by k.subject, k.code, k.year, k.form, l.year, l.revision desc
                """,
                row -> found.get(new ReturnKey(
                                Subject.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4)))
                        .set(row.getInt(4) - row.getInt(5) - 1, figures.read(row.getString(6))),
                texts(keys, ReturnKey::subject),
                texts(keys, ReturnKey::code),
                texts(keys, ReturnKey::year),
                texts(keys, ReturnKey::form),
                years,
                years);
        return found;
    }

    /** The content of what is locked of a form for some subjects, by subject and year; a correction under way does not hide what was locked. */
    Map<String, Map<Integer, Content>> locked(
            Subject subject, String form, Collection<String> codes, int first, int last) {
        Map<String, Map<Integer, Content>> found = new HashMap<>();
        database.list(
                """
                select distinct on (l.subject_code, l.year) l.subject_code, l.year, l.figures, l.classes::text from (
                    select subject_code, year, revision, figures, classes from filed_return
                    where subject = ? and form = ? and subject_code = any(?) and year between ? and ? and status = 'LOCKED'
                    union all
                    select subject_code, year, revision, figures, classes from filed_return_revision
                    where subject = ? and form = ? and subject_code = any(?) and year between ? and ?
                ) l
                order by l.subject_code, l.year, l.revision desc
                """,
                row -> found.computeIfAbsent(row.getString(1), code -> new HashMap<>())
                        .put(
                                row.getInt(2),
                                new Content(figures.read(row.getString(3)), parsed(row.getString(4), CLASSES))),
                subject,
                form,
                codes,
                first,
                last,
                subject,
                form,
                codes,
                first,
                last);
        return found;
    }

    /** The next {@code limit} keys after {@code code} of returns of this form and year below {@code path}, in order of code. */
    List<ReturnKey> keys(Subject subject, String form, int year, String path, String code, int limit) {
        return database.list(
                """
                select subject_code from filed_return
                where subject = ? and form = ? and year = ? and region_path like ? || '%' and subject_code > ?
                order by subject_code limit ?
                """,
                row -> new ReturnKey(subject, row.getString(1), form, year), subject, form, year, path, code, limit);
    }

    /** The first {@code limit} returns of a form and year below {@code path}, by code. */
    List<Return> below(Subject subject, String form, int year, String path, int limit) {
        return database.list("select " + COLUMNS + """
                         from filed_return r
                        where subject = ? and form = ? and year = ? and region_path like ? || '%'
                        order by subject_code limit ?
                        """, this::read, subject, form, year, path, limit);
    }

    long count(Subject subject, String form, int year, String path) {
        return database.one(
                        "select count(*) from filed_return where subject = ? and form = ? and year = ? and region_path like ? || '%'",
                        row -> row.getLong(1), subject, form, year, path)
                .orElse(0L);
    }

    /** Keeps locked revisions that are about to be succeeded. */
    void keep(Collection<ReturnKey> keys) {
        database.update(
                """
                insert into filed_return_revision
                select r.* from filed_return r
                join unnest(?::text[], ?::text[], ?::text[], ?::text[]) as k (subject, code, year, form)
                    on r.subject = k.subject and r.subject_code = k.code and r.year = k.year::int and r.form = k.form
                """,
                texts(keys, ReturnKey::subject),
                texts(keys, ReturnKey::code),
                texts(keys, ReturnKey::year),
                texts(keys, ReturnKey::form));
    }

    /** Writes new and changed returns and their history, whose first line stands in the return itself; refuses when somebody else has changed one of them meanwhile. */
    void store(Collection<Return> returns, String actor) {
        List<Return> fresh = returns.stream().filter(Returns::isNew).toList();
        if (fresh.size() < MANY) {
            replace(returns, actor);
            return;
        }
        Entering.together(() -> enter(fresh, actor));
        List<Return> others = returns.stream().filter(one -> !isNew(one)).toList();
        if (!others.isEmpty()) {
            replace(others, actor);
        }
    }

    /** Whether it was drafted just now; the line of history that says so stands in the return itself. */
    private static boolean isNew(Return one) {
        return one.version() == 1 && one.status() == ReturnStatus.DRAFT;
    }

    /** Writes many returns that were not there before. */
    private void enter(List<Return> returns, String actor) {
        Instant at = clock.instant();
        database.copy(
                "filed_return",
                "subject, subject_code, form, year, region_code, region_path, revision, status, figures, classes, submitted_by, verified_by, reason, warnings, version, form_version, explanations, due_on, submitted_at, late, late_reason, entered_at, entered_by",
                rows -> {
                    for (Return one : returns) {
                        rows.row(
                                one.key().subject(),
                                one.key().code(),
                                one.key().form(),
                                one.key().year(),
                                one.regionCode(),
                                one.regionPath(),
                                one.revision(),
                                one.status(),
                                CopyRows.utf8(figures.stored(
                                        one.key().form(), one.content().figures())),
                                one.content().classes().isEmpty()
                                        ? NO_CLASSES
                                        : CopyRows.jsonb(text(one.content().classes())),
                                one.submittedBy(),
                                one.verifiedBy(),
                                one.reason(),
                                CopyRows.array(one.warnings()),
                                one.version(),
                                one.formVersion(),
                                one.content().explanations().isEmpty()
                                        ? NO_EXPLANATIONS
                                        : CopyRows.jsonb(text(one.content().explanations())),
                                one.timing().dueOn(),
                                one.timing().submittedAt(),
                                one.timing().late(),
                                one.timing().lateReason(),
                                at,
                                actor);
                    }
                });
    }

    private void replace(Collection<Return> returns, String actor) {
        Instant at = clock.instant();
        int rows = database.update(
                """
                with t as (
                    select *, version = '1' and status = 'DRAFT' as fresh
                    from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[])
                        as t (subject, code, form, year, region_code, region_path, revision, status, figures, classes,
                            submitted_by, verified_by, reason, warnings, version, form_version, explanations, due_on, submitted_at,
                            late, late_reason)
                ), history as (
                    insert into filed_return_history (subject, subject_code, form, year, version, revision, status, actor, reason, at)
                    select subject, code, form, year::int, version::bigint, revision::int, status, ?, reason, ? from t where not fresh
                    on conflict do nothing
                )
                insert into filed_return as r (subject, subject_code, form, year, region_code, region_path, revision, status,
                    figures, classes, submitted_by, verified_by, reason, warnings, version, form_version, explanations, due_on,
                    submitted_at, late, late_reason, entered_at, entered_by)
                select subject, code, form, year::int, region_code, region_path, revision::int, status, figures,
                    classes::jsonb, submitted_by, verified_by, reason, string_to_array(warnings, ' '), version::bigint,
                    form_version::bigint, explanations::jsonb, due_on::date, submitted_at::timestamptz, late::boolean, late_reason,
                    case when fresh then ?::timestamptz end, case when fresh then ? end
                from t
                on conflict (subject, subject_code, year, form) do update set revision = excluded.revision,
                    status = excluded.status, figures = excluded.figures, classes = excluded.classes,
                    submitted_by = excluded.submitted_by, verified_by = excluded.verified_by, reason = excluded.reason,
                    warnings = excluded.warnings, version = excluded.version, form_version = excluded.form_version,
                    explanations = excluded.explanations, due_on = excluded.due_on, submitted_at = excluded.submitted_at,
                    late = excluded.late, late_reason = excluded.late_reason
                where r.version = excluded.version - 1
                """,
                texts(returns, r -> r.key().subject()),
                texts(returns, r -> r.key().code()),
                texts(returns, r -> r.key().form()),
                texts(returns, r -> r.key().year()),
                texts(returns, Return::regionCode),
                texts(returns, Return::regionPath),
                texts(returns, Return::revision),
                texts(returns, Return::status),
                texts(returns, r -> figures.text(r.key().form(), r.content().figures())),
                texts(returns, r -> text(r.content().classes())),
                texts(returns, Return::submittedBy),
                texts(returns, Return::verifiedBy),
                texts(returns, Return::reason),
                texts(returns, r -> String.join(" ", r.warnings())),
                texts(returns, Return::version),
                texts(returns, Return::formVersion),
                texts(returns, r -> text(r.content().explanations())),
                texts(returns, r -> r.timing().dueOn()),
                texts(returns, r -> r.timing().submittedAt()),
                texts(returns, r -> r.timing().late()),
                texts(returns, r -> r.timing().lateReason()),
                actor,
                at,
                at,
                actor);
        if (rows != returns.size()) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    /** Lets the returns of a subject lie where it lies now. */
    void move(Subject subject, String code, String regionCode, String regionPath) {
        database.update(
                "update filed_return set region_code = ?, region_path = ? where subject = ? and subject_code = ?",
                regionCode,
                regionPath,
                subject,
                code);
    }

    /** Lets the returns of regions below {@code oldPath} lie below {@code newPath}. */
    void moveRegions(String oldPath, String newPath) {
        database.update("""
                update filed_return set region_path = ? || substr(region_path, ?)
                where subject = 'REGION' and region_path like ? || '%'
                """, newPath, oldPath.length() + 1, oldPath);
    }

    private static <T> List<String> texts(Collection<T> rows, Function<T, Object> value) {
        List<String> texts = new ArrayList<>(rows.size());
        for (T row : rows) {
            Object cell = value.apply(row);
            texts.add(cell == null ? null : cell.toString());
        }
        return texts;
    }

    private Return read(ResultSet row) throws SQLException {
        String warnings = row.getString(14);
        return new Return(
                new ReturnKey(Subject.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4)),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                ReturnStatus.valueOf(row.getString(8)),
                new Content(
                        figures.read(row.getString(9)),
                        parsed(row.getString(10), CLASSES),
                        parsed(row.getString(17), EXPLANATIONS)),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                warnings.isEmpty() ? List.of() : List.of(warnings.split(" ")),
                row.getLong(16),
                timing(row),
                row.getLong(15));
    }

    private static Timing timing(ResultSet row) throws SQLException {
        OffsetDateTime submitted = row.getObject(19, OffsetDateTime.class);
        return new Timing(
                row.getObject(18, LocalDate.class),
                submitted == null ? null : submitted.toInstant(),
                row.getBoolean(20),
                row.getString(21));
    }

    private <T> T parsed(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored return is unreadable", e);
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
