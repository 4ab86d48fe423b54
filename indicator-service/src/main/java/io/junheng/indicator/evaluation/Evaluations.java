package io.junheng.indicator.evaluation;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The evaluation runs. */
@ApplicationScoped
public class Evaluations {

    private static final String COLUMNS =
            "id, framework, framework_version, form, region_code, region_path, year, status, cause, series, verdict, members, unreported, result_hash, version";

    /** As far back as a formula may look. */
    private static final int FURTHEST_BACK = 10;

    private final Database database;
    private final Clock clock;
    private final Caller caller;

    Evaluations(Database database, Clock clock, Caller caller) {
        this.database = database;
        this.clock = clock;
        this.caller = caller;
    }

    /** The finished evaluation; 404 outside the caller's scope, 409 while it runs. */
    public Evaluation finished(String id) {
        Evaluation evaluation = find(id).filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (!evaluation.finished()) {
            throw Problem.of(EvaluationProblem.EVALUATION_RUNNING).retryAfter(1);
        }
        return evaluation;
    }

    Optional<Evaluation> find(String id) {
        return database.one("select " + COLUMNS + " from evaluation where id = ?", Evaluations::evaluation, id);
    }

    /** The newest finished evaluation by any version of the framework over a region that holds the path. */
    public Optional<Evaluation> newest(String framework, String regionPath, int year) {
        return database.one(
                "select " + COLUMNS
                        + " from evaluation where framework = ? and year = ? and status = 'FINISHED' and starts_with(?, region_path) order by finished_at desc, id desc limit 1",
                Evaluations::evaluation,
                framework,
                year,
                regionPath);
    }

    /** Until the transaction ends nobody else tells of what was found by the framework for the year. */
    public void hold(String framework, int year) {
        database.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> 0, "findings " + framework + " " + year);
    }

    /** Whether the evaluation still says what holds of its region: none by the framework for the year that was begun later has finished over some of it. Holds until the transaction ends. */
    public boolean speaks(Evaluation evaluation) {
        hold(evaluation.framework(), evaluation.year());
        return database.one(
                        """
            select not exists (select 1 from evaluation later join evaluation this on this.id = ?
                where later.framework = ? and later.year = ? and later.status = 'FINISHED'
                    and later.created_at > this.created_at
                    and (starts_with(later.region_path, ?) or starts_with(?, later.region_path)))
            """,
                        row -> row.getBoolean(1),
                        evaluation.id(),
                        evaluation.framework(),
                        evaluation.year(),
                        evaluation.regionPath(),
                        evaluation.regionPath())
                .orElse(true);
    }

    void add(Evaluation evaluation) {
        database.update(
                """
                insert into evaluation (id, framework, framework_version, form, region_code, region_path, year, status, cause,
                    series, created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                evaluation.id(),
                evaluation.framework(),
                evaluation.frameworkVersion(),
                evaluation.form(),
                evaluation.regionCode(),
                evaluation.regionPath(),
                evaluation.year(),
                evaluation.status(),
                evaluation.cause(),
                evaluation.series(),
                clock.instant(),
                evaluation.version());
    }

    void finish(Evaluation evaluation) {
        database.update(
                """
                update evaluation set status = ?, verdict = ?, members = ?, unreported = ?, result_hash = ?, finished_at = ?,
                    version = ?
                where id = ?
                """,
                evaluation.status(),
                evaluation.verdict(),
                evaluation.members(),
                evaluation.unreported(),
                evaluation.resultHash(),
                clock.instant(),
                evaluation.version(),
                evaluation.id());
    }

    /** Enters an evaluation that has finished as the first run of its series. */
    void addFinished(Evaluation evaluation) {
        add(evaluation);
        database.update("update evaluation set run = 1, finished_at = created_at where id = ?", evaluation.id());
    }

    /** A framework version, region and year that have been evaluated before. */
    record Evaluated(String framework, int version, String regionCode, int year) {}

    /** What has been evaluated with returns of this form over a region that holds the path, for the year or one not long after it. */
    List<Evaluated> touchedBy(String form, int year, String regionPath) {
        return database.list(
                """
                select distinct framework, framework_version, region_code, year from evaluation
                where form = ? and year between ? and ? and starts_with(?, region_path)
                order by framework, framework_version, region_code, year
                """,
                row -> new Evaluated(row.getString(1), row.getInt(2), row.getString(3), row.getInt(4)),
                form,
                year,
                year + FURTHEST_BACK,
                regionPath);
    }

    /** What has been evaluated of schools over a region that holds the path, for the year or a later one. */
    List<Evaluated> ofSchools(String regionPath, int firstYear) {
        return database.list(
                """
                select distinct e.framework, e.framework_version, e.region_code, e.year
                from evaluation e join evaluation_column c on c.series = e.series and c.subject = 'SCHOOL'
                where starts_with(?, e.region_path) and e.year >= ?
                order by e.framework, e.framework_version, e.region_code, e.year
                """,
                row -> new Evaluated(row.getString(1), row.getInt(2), row.getString(3), row.getInt(4)),
                regionPath,
                firstYear);
    }

    private static Evaluation evaluation(ResultSet row) throws SQLException {
        return new Evaluation(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                Evaluation.Status.valueOf(row.getString(8)),
                Evaluation.Cause.valueOf(row.getString(9)),
                row.getInt(10),
                row.getString(11) == null ? null : Verdict.valueOf(row.getString(11)),
                row.getObject(12, Integer.class),
                row.getObject(13, Integer.class),
                row.getString(14),
                row.getLong(15));
    }
}
