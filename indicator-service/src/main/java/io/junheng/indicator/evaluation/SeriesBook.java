package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The series of runs over one framework version, region and year (评估系列), and which counties have changed since the last run. */
@ApplicationScoped
class SeriesBook {

    private final Database database;
    private final KnownRegions regions;

    SeriesBook(Database database, KnownRegions regions) {
        this.database = database;
        this.regions = regions;
    }

    /** The series of these, which is entered when there is none yet. */
    int of(EvaluationOrder order) {
        database.update("""
                insert into evaluation_series (framework, framework_version, region_code, year) values (?, ?, ?, ?)
                on conflict do nothing
                """, order.framework(), order.version(), order.regionCode(), order.year());
        return find(order).orElseThrow();
    }

    Optional<Integer> find(EvaluationOrder order) {
        return database.one(
                """
                select id from evaluation_series where framework = ? and framework_version = ? and region_code = ? and year = ?
                """, row -> row.getInt(1), order.framework(), order.version(), order.regionCode(), order.year());
    }

    /** Notes that these counties are to be looked at again. */
    void touch(int series, List<String> counties) {
        database.batch(
                "insert into touched_county (series, county) values (?, ?)",
                counties.stream().map(county -> new Object[] {series, county}).toList());
    }

    /** The county in which the series has the subject as yet, if it has. */
    Optional<String> county(int series, String subject, String code) {
        return database.one(
                "select county from evaluation_row where series = ? and subject = ? and code = ? and until = ? limit 1",
                row -> row.getString(1),
                series,
                subject,
                code,
                Run.OPEN);
    }

    /** Removes what an interrupted first run has left behind; nothing of it was ever to be seen. */
    void sweep(int series) {
        if (!begun(series)) {
            lock(series);
            if (!begun(series)) {
                database.update("delete from evaluation_row where series = ?", series);
                database.update("delete from evaluation_county where series = ?", series);
            }
        }
    }

    private boolean begun(int series) {
        return database.one("select last_run > 0 from evaluation_series where id = ?", row -> row.getBoolean(1), series)
                .orElse(false);
    }

    /** Keeps any other run of the series from beginning until the transaction ends. */
    private void lock(int series) {
        database.list(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked",
                row -> 0,
                "evaluation series " + series);
    }

    /**
     * Begins the evaluation's run: no other of the series runs until the transaction ends. A run that returns caused looks at the counties touched since
     * the last one; the first, and one that was asked for, looks at all.
     */
    Run begin(Evaluation evaluation, Scheme scheme) {
        int series = evaluation.series();
        lock(series);
        int number = database.one(
                        "update evaluation_series set last_run = last_run + 1 where id = ? returning last_run",
                        row -> row.getInt(1),
                        series)
                .orElseThrow();
        List<String> touched = database
                .list("delete from touched_county where series = ? returning county", row -> row.getString(1), series)
                .stream()
                .distinct()
                .sorted()
                .toList();
        boolean whole = number == 1 || evaluation.cause() == Evaluation.Cause.REQUEST;
        Layout layout = new Layout(scheme);
        if (number == 1) {
            columns(series, layout);
        }
        database.update("update evaluation set run = ? where id = ?", number, evaluation.id());
        return new Run(
                evaluation,
                scheme,
                layout,
                series,
                number,
                whole ? null : touched,
                Stretch.ALL,
                new LatestReturns(regions));
    }

    private void columns(int series, Layout layout) {
        layout.columns().forEach((kind, keys) -> {
            for (int i = 0; i < keys.size(); i++) {
                database.update(
                        "insert into evaluation_column (series, stage, subject, place, criterion) values (?, ?, ?, ?, ?)",
                        series,
                        kind.stage(),
                        kind.subject(),
                        i + 1,
                        keys.get(i));
            }
        });
    }

    /** A series of its own with the same columns, for a run that is not to last beyond the transaction. */
    int apart(Evaluation evaluation, String name) {
        int series =
                of(new EvaluationOrder(evaluation.framework(), evaluation.frameworkVersion(), name, evaluation.year()));
        database.update("""
                insert into evaluation_column (series, stage, subject, place, criterion)
                select ?, stage, subject, place, criterion from evaluation_column where series = ?
                """, series, evaluation.series());
        return series;
    }

    /** The counties that the evaluation's run looked at, in order. */
    List<String> counties(Evaluation evaluation) {
        return database.list("""
                select c.county from evaluation e join evaluation_county c on c.series = e.series and c.since = e.run
                where e.id = ? order by c.county
                """, row -> row.getString(1), evaluation.id());
    }
}
