package io.junheng.indicator.inspection;

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
class Inspections {

    private static final String COLUMNS =
            "id, framework, number, subject, subject_code, subject_name, region_code, region_path, year, round, kind, theme, authority, held_on, revision, status, entries, content_hash, judgement, scored_by, version, responsible";

    private final Database database;
    private final ObjectMapper json;

    Inspections(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    Optional<Inspection> find(String id) {
        return database.one("select " + COLUMNS + " from inspection where id = ?", this::inspection, id);
    }

    Optional<Inspection> lock(String id) {
        return database.one("select " + COLUMNS + " from inspection where id = ? for update", this::inspection, id);
    }

    /** The newest revision of each round of the subject, for the framework version and year. */
    List<Inspection> rounds(String framework, int number, String subjectCode, int year) {
        return database.list(
                "select distinct on (round, theme, held_on) " + COLUMNS
                        + " from inspection where framework = ? and number = ? and subject_code = ? and year = ?"
                        + " order by round, theme, held_on, revision desc",
                this::inspection,
                framework,
                number,
                subjectCode,
                year);
    }

    /** Whether a later revision of the round is there. */
    boolean superseded(Inspection inspection) {
        return rounds(
                        inspection.framework(),
                        inspection.number(),
                        inspection.subject().code(),
                        inspection.year())
                .stream()
                .anyMatch(other -> other.round().equals(inspection.round())
                        && java.util.Objects.equals(other.theme(), inspection.theme())
                        && other.heldOn().equals(inspection.heldOn())
                        && other.revision() > inspection.revision());
    }

    void add(Inspection inspection) {
        database.update(
                "insert into inspection (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                inspection.id(),
                inspection.framework(),
                inspection.number(),
                inspection.subject().kind(),
                inspection.subject().code(),
                inspection.subject().name(),
                inspection.subject().regionCode(),
                inspection.subject().regionPath(),
                inspection.year(),
                inspection.round(),
                inspection.kind(),
                inspection.theme(),
                inspection.authority(),
                inspection.heldOn(),
                inspection.revision(),
                inspection.status(),
                text(inspection.entries()),
                inspection.contentHash(),
                null,
                inspection.scoredBy(),
                inspection.version(),
                inspection.responsible());
    }

    void change(Inspection inspection) {
        database.update(
                "update inspection set status = ?, entries = ?, content_hash = ?, judgement = ?, verdict = ?, total = ?, grade = ?, scored_by = ?, version = ? where id = ?",
                inspection.status(),
                text(inspection.entries()),
                inspection.contentHash(),
                inspection.judgement() == null ? null : text(inspection.judgement()),
                inspection.judgement() == null ? null : inspection.judgement().verdict(),
                inspection.judgement() == null ? null : inspection.judgement().total(),
                inspection.judgement() == null ? null : inspection.judgement().grade(),
                inspection.scoredBy(),
                inspection.version(),
                inspection.id());
    }

    /** One who was judged, with what each verified round of a period gave it. */
    record Scored(String code, String name, List<java.math.BigDecimal> totals) {}

    /** The totals of submitted rounds held in the period, newest revisions only, by subject below the path. */
    List<Scored> totals(Ranks.Question question, String regionPath) {
        return database.list(
                """
                select subject_code, max(subject_name), array_agg(total order by held_on)
                from (select distinct on (subject_code, held_on) subject_code, subject_name, held_on, total, status
                    from inspection
                    where framework = ? and number = ? and round = ? and theme is not distinct from ?
                        and held_on between ? and ? and starts_with(region_path, ?) and status = 'SUBMITTED'
                    order by subject_code, held_on, revision desc) newest
                where total is not null
                group by subject_code order by subject_code
                """,
                row -> new Scored(row.getString(1), row.getString(2), List.of((java.math.BigDecimal[])
                        row.getArray(3).getArray())),
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
                from inspection i left join known_school s on s.code = i.subject_code
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

    private Inspection inspection(ResultSet row) throws SQLException {
        try {
            String judgement = row.getString(19);
            return new Inspection(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    new Inspection.Subject(
                            row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
                    row.getInt(9),
                    row.getString(10),
                    row.getString(11),
                    row.getString(12),
                    row.getString(13),
                    row.getString(22),
                    row.getObject(14, LocalDate.class),
                    row.getInt(15),
                    Inspection.Status.valueOf(row.getString(16)),
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
