package io.junheng.indicator.appraisal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The rounds. */
@ApplicationScoped
class Appraisals {

    private static final String COLUMNS =
            "id, framework, number, subject, subject_code, subject_name, region_code, region_path, year, round, kind,"
                    + " theme, authority, held_on, revision, status, entries, content_hash, judgement, scored_by, version,"
                    + " responsible";

    private final Database database;
    private final ObjectMapper json;

    Appraisals(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    Optional<Appraisal> find(String id) {
        return database.one("select " + COLUMNS + " from appraisal where id = ?", this::appraisal, id);
    }

    Optional<Appraisal> lock(String id) {
        return database.one("select " + COLUMNS + " from appraisal where id = ? for update", this::appraisal, id);
    }

    /** The newest revision of each round of the subject, for the framework version and year. */
    List<Appraisal> rounds(String framework, int number, String subjectCode, int year) {
        return database.list(
                "select distinct on (round, theme, held_on) " + COLUMNS
                        + " from appraisal where framework = ? and number = ? and subject_code = ? and year = ?"
                        + " order by round, theme, held_on, revision desc",
                this::appraisal,
                framework,
                number,
                subjectCode,
                year);
    }

    /** Whether a later revision of the round is there. */
    boolean superseded(Appraisal appraisal) {
        return rounds(
                        appraisal.framework(),
                        appraisal.number(),
                        appraisal.subject().code(),
                        appraisal.year())
                .stream()
                .anyMatch(other -> other.round().equals(appraisal.round())
                        && java.util.Objects.equals(other.theme(), appraisal.theme())
                        && other.heldOn().equals(appraisal.heldOn())
                        && other.revision() > appraisal.revision());
    }

    void add(Appraisal appraisal) {
        database.update(
                "insert into appraisal (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                appraisal.id(),
                appraisal.framework(),
                appraisal.number(),
                appraisal.subject().kind(),
                appraisal.subject().code(),
                appraisal.subject().name(),
                appraisal.subject().regionCode(),
                appraisal.subject().regionPath(),
                appraisal.year(),
                appraisal.round(),
                appraisal.kind(),
                appraisal.theme(),
                appraisal.authority(),
                appraisal.heldOn(),
                appraisal.revision(),
                appraisal.status(),
                text(appraisal.entries()),
                appraisal.contentHash(),
                null,
                appraisal.scoredBy(),
                appraisal.version(),
                appraisal.responsible());
    }

    void change(Appraisal appraisal) {
        database.update(
                "update appraisal set status = ?, entries = ?, content_hash = ?, judgement = ?, verdict = ?, total ="
                        + " ?, grade = ?, scored_by = ?, version = ? where id = ?",
                appraisal.status(),
                text(appraisal.entries()),
                appraisal.contentHash(),
                appraisal.judgement() == null ? null : text(appraisal.judgement()),
                appraisal.judgement() == null ? null : appraisal.judgement().verdict(),
                appraisal.judgement() == null ? null : appraisal.judgement().total(),
                appraisal.judgement() == null ? null : appraisal.judgement().grade(),
                appraisal.scoredBy(),
                appraisal.version(),
                appraisal.id());
    }

    /** One who was judged, with what each verified round of a period gave it. */
    record Scored(String code, String name, List<java.math.BigDecimal> totals) {}

    /** The totals of submitted rounds held in the period, or the subtotals of the node that is asked for, newest revisions only, by subject below the path. */
    List<Scored> totals(Ranks.Question question, String regionPath) {
        return database.list(
                """
                select subject_code, max(subject_name), array_agg(total order by held_on)
                from (select distinct on (subject_code, held_on) subject_code, subject_name, held_on, status,
                        case when ?::text is null then total else (
                            select (s ->> 'score')::numeric from jsonb_array_elements(judgement::jsonb -> 'subtotals') s
                            where s ->> 'node' = ?) end as total
                    from appraisal
                    where framework = ? and number = ? and round = ? and theme is not distinct from ?
                        and held_on between ? and ? and starts_with(region_path, ?) and status = 'SUBMITTED'
                    order by subject_code, held_on, revision desc) newest
                where total is not null
                group by subject_code order by subject_code
                """,
                row -> new Scored(row.getString(1), row.getString(2), List.of((java.math.BigDecimal[])
                        row.getArray(3).getArray())),
                question.node(),
                question.node(),
                question.framework(),
                question.version(),
                question.round(),
                question.theme(),
                question.from(),
                question.to(),
                regionPath);
    }

    /** The verified total of each school for each year, with its type and who was responsible. */
    List<Cards.YearlyTotal> yearly(Ranks.Question question, String regionPath) {
        return database.list(
                """
                select distinct on (i.subject_code, i.year) i.subject_code, i.subject_name, left(coalesce(s.type, ''), 2),
                    i.year, i.total, i.responsible
                from appraisal i left join known_school s on s.code = i.subject_code
                where i.framework = ? and i.number = ? and i.round = ? and i.subject = 'SCHOOL' and i.total is not null
                    and i.held_on between ? and ? and starts_with(i.region_path, ?) and i.status = 'SUBMITTED'
                order by i.subject_code, i.year, i.held_on desc, i.revision desc
                """,
                row -> new Cards.YearlyTotal(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getBigDecimal(5),
                        row.getString(6)),
                question.framework(),
                question.version(),
                question.round(),
                question.from(),
                question.to(),
                regionPath);
    }

    /** SHA-256 of the entries' canonical JSON, in hexadecimal. */
    String hash(List<Entry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text(entries).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Appraisal appraisal(ResultSet row) throws SQLException {
        try {
            String judgement = row.getString(19);
            return new Appraisal(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    new Appraisal.Subject(
                            row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
                    row.getInt(9),
                    row.getString(10),
                    row.getString(11),
                    row.getString(12),
                    row.getString(13),
                    row.getString(22),
                    row.getObject(14, LocalDate.class),
                    row.getInt(15),
                    Appraisal.Status.valueOf(row.getString(16)),
                    json.readValue(row.getString(17), new TypeReference<List<Entry>>() {}),
                    row.getString(18),
                    judgement == null ? null : json.readValue(judgement, Judgement.class),
                    row.getString(20),
                    row.getLong(21));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored round is unreadable", e);
        }
    }
}
