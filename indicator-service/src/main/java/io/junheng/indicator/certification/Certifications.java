package io.junheng.indicator.certification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The applications. */
@ApplicationScoped
class Certifications {

    private static final String COLUMNS =
            "id, scheme, subject, subject_code, subject_name, region_code, region_path, year, level, batch,"
                    + " applied_on, applied_by, status, step, decisions, publicised_on, decided_on, version";

    private final Database database;
    private final ObjectMapper json;

    Certifications(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Certification> find(String id) {
        return database.one("select " + COLUMNS + " from certification where id = ?", this::certification, id);
    }

    Optional<Certification> lock(String id) {
        return database.one(
                "select " + COLUMNS + " from certification where id = ? for update", this::certification, id);
    }

    /** Every application of the holder by the scheme. */
    List<Certification> of(String scheme, String holder) {
        return database.list(
                "select " + COLUMNS + " from certification where scheme = ? and subject_code = ? order by id",
                this::certification,
                scheme,
                holder);
    }

    /** How many places of the quota are taken. */
    int taken(String scheme, CertificationScheme.Quota quota, Certification one) {
        boolean yearly = Boolean.TRUE.equals(quota.perYear());
        boolean batched = Boolean.TRUE.equals(quota.perBatch());
        return database.one(
                        "select count(*) from certification where scheme = ? and level = ? and status = 'GRANTED' and"
                                + " (? or year = ?) and (? or batch is not distinct from ?)",
                        row -> row.getInt(1),
                        scheme,
                        quota.level(),
                        !yearly,
                        one.year(),
                        !batched,
                        one.batch())
                .orElseThrow();
    }

    /** Counties below the path, and how many of them hold the certification. */
    Coverage coverage(String scheme, String regionPath) {
        return database.one("""
            select count(*), count(*) filter (where exists (select 1 from certification c
                where c.scheme = ? and c.subject_code = r.code and c.status = 'GRANTED'))
            from known_region r where r.level = 'COUNTY' and starts_with(r.path, ?)
            """, row -> Coverage.of(row.getInt(2), row.getInt(1)), scheme, regionPath)
                .orElseThrow();
    }

    /** Whether the newest revision of some round of the framework and kind was passed by the subject. */
    boolean passed(CertificationScheme.RequiredRound round, String subjectCode) {
        return database.one("""
            select 1 from appraisal i where framework = ? and number = ? and round = ? and subject_code = ?
                and verdict = 'PASSED' and not exists (select 1 from appraisal later
                    where later.framework = i.framework and later.number = i.number and later.round = i.round
                        and later.subject_code = i.subject_code and later.status = 'SUBMITTED'
                        and (later.held_on, later.revision) > (i.held_on, i.revision))
            limit 1
            """, row -> true, round.framework(), round.version(), round.round(), subjectCode)
                .orElse(false);
    }

    void add(Certification one) {
        database.update(
                "insert into certification (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                one.scheme(),
                one.holder().kind(),
                one.holder().code(),
                one.holder().name(),
                one.holder().regionCode(),
                one.holder().regionPath(),
                one.year(),
                one.level(),
                one.batch(),
                one.appliedOn(),
                one.appliedBy(),
                one.status(),
                one.step(),
                text(one.decisions()),
                one.publicisedOn(),
                one.decidedOn(),
                one.version());
    }

    void change(Certification one) {
        database.update(
                "update certification set status = ?, step = ?, decisions = ?, publicised_on = ?, decided_on = ?,"
                        + " version = ? where id = ?",
                one.status(),
                one.step(),
                text(one.decisions()),
                one.publicisedOn(),
                one.decidedOn(),
                one.version(),
                one.id());
    }

    private String text(List<Certification.Decision> decisions) {
        try {
            return json.writeValueAsString(decisions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Certification certification(ResultSet row) throws SQLException {
        try {
            return new Certification(
                    row.getString(1),
                    row.getString(2),
                    new Certification.Holder(
                            row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                    row.getInt(8),
                    row.getString(9),
                    row.getString(10),
                    row.getObject(11, LocalDate.class),
                    row.getString(12),
                    Certification.Status.valueOf(row.getString(13)),
                    row.getString(14),
                    json.readValue(row.getString(15), new TypeReference<List<Certification.Decision>>() {}),
                    row.getObject(16, LocalDate.class),
                    row.getObject(17, LocalDate.class),
                    row.getLong(18));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored application is unreadable", e);
        }
    }
}
