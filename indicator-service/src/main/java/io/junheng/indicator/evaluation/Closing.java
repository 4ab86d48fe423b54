package io.junheng.indicator.evaluation;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends a run (结束运行): adds up each county with a hash of its rows as they are stored, keeps only the rows that differ from what stood before, and hashes the whole. */
@ApplicationScoped
class Closing {

    private static final String CONTENT =
            "(%1$s.name, %1$s.type, %1$s.region_code, %1$s.region_path, %1$s.county, %1$s.stages, %1$s.revisions, "
                    + "%1$s.excluded, %1$s.measured, %1$s.numerators, %1$s.denominators, %1$s.verdicts, %1$s.floors, %1$s.reasons)";

    private final Database database;

    Closing(Database database) {
        this.database = database;
    }

    /** What a whole comes to after the run. */
    record Total(int members, int unreported, Verdict verdict, String hash) {}

    /**
     * Adds up the counties that the run looked at. A county's hash is that of the hashes of its rows, in the order of these themselves: what is sorted is as
     * short as they are, and no order of codes has a part in it.
     */
    void counties(Run run) {
        String once = run.scheme().content().measuredStages().size() == 1
                ? "true"
                : "coalesce(cardinality(r.stages) = 1, false)";
        SqlText.of(
                        """
                        insert into evaluation_county (series, county, since, until, members, unreported, met, not_met, undetermined, hash)
                        select ?, r.county, ?, ?,
                            count(*) filter (where r.counts and r.once) + count(distinct r.code) filter (where r.counts and not r.once),
                            count(*) filter (where r.counts and r.unreported and r.once)
                                + count(distinct r.code) filter (where r.counts and r.unreported and not r.once),
                            count(*) filter (where r.overall = 'M'), count(*) filter (where r.overall = 'N'),
                            count(*) filter (where r.overall = 'U'),
                            encode(sha256(string_agg(r.digest, ''::bytea order by r.digest)), 'hex')
                        from (select r.county, r.code, r.revisions[1] is null as unreported, %s as once,
                                r.subject = ? and (r.excluded is null or array_position(r.excluded, null) is not null) as counts,
                                sha256(record_send(row(r.stage, r.subject, r.code, r.measured, r.numerators, r.denominators, r.verdicts, r.floors,
                                    r.reasons))) as digest,
                        """.formatted(once),
                        run.series(),
                        run.number(),
                        Run.OPEN,
                        run.scheme().content().subject())
                .add(overall(run))
                .add(" as overall from evaluation_row r where r.series = ? and r.since = ?", run.series(), run.number())
                .add(run.within("r.county"))
                .add(" offset 0) r group by r.county")
                .update(database);
    }

    /** What a row says of the overall verdict; null where it does not say anything of it. */
    private static SqlText overall(Run run) {
        SqlText overall = new SqlText().add("case when false then ''");
        String key = run.scheme().content().overall();
        run.layout().columns().forEach((kind, keys) -> {
            int place = keys.indexOf(key) + 1;
            if (place > 0) {
                overall.add(
                        " when r.stage = ? and r.subject = ? then substr(r.verdicts, " + place + ", 1)",
                        kind.stage(),
                        kind.subject());
            }
        });
        return overall.add(" end");
    }

    /** Ends the run, all of whose counties are added up. */
    Total close(Run run) {
        if (run.number() > 1) {
            supersede(run);
        }
        return total(run);
    }

    /** A row that says what the last one said is dropped, and the last one stands on; any other takes its place. */
    private void supersede(Run run) {
        SqlText.of("""
                        with same as (
                            delete from evaluation_row n using evaluation_row o
                            where n.series = ? and n.since = ? and o.series = n.series and o.stage = n.stage and o.subject = n.subject
                                and o.code = n.code and o.since < n.since and o.until = ? and %s is not distinct from %s
                        """.formatted(CONTENT.formatted("n"), CONTENT.formatted("o")), run.series(), run.number(), Run.OPEN)
                .add(run.within("n.county"))
                .add("""
                             returning n.stage, n.subject, n.code)
                        update evaluation_row o set until = ?
                        where o.series = ? and o.since < ? and o.until = ?
                            and not exists (select 1 from same s where s.stage = o.stage and s.subject = o.subject and s.code = o.code)
                        """, run.number(), run.series(), run.number(), Run.OPEN)
                .add(run.within("o.county"))
                .update(database);
        SqlText.of(
                        "update evaluation_county o set until = ? where o.series = ? and o.since < ? and o.until = ?",
                        run.number(),
                        run.series(),
                        run.number(),
                        Run.OPEN)
                .add(run.within("o.county"))
                .update(database);
    }

    private Total total(Run run) {
        return database.one(
                        """
                        select coalesce(sum(members), 0), coalesce(sum(unreported), 0), coalesce(sum(met), 0), coalesce(sum(not_met), 0),
                            coalesce(sum(undetermined), 0),
                            encode(sha256(convert_to(coalesce(string_agg(county || '|' || hash, E'\\n' order by county), ''), 'UTF8')), 'hex')
                        from evaluation_county where series = ? and until = ?
                        """,
                        row -> new Total(
                                row.getInt(1),
                                row.getInt(2),
                                verdict(row.getInt(3), row.getInt(4), row.getInt(5)),
                                row.getString(6)),
                        run.series(),
                        Run.OPEN)
                .orElseThrow();
    }

    private static Verdict verdict(int met, int notMet, int undetermined) {
        if (notMet > 0) {
            return Verdict.NOT_MET;
        }
        return met > 0 && undetermined == 0 ? Verdict.MET : Verdict.UNDETERMINED;
    }
}
