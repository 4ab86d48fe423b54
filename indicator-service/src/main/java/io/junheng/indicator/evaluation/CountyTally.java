package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Concludes over counties (县域结论) from how often each part of a verdict was met, failed or undetermined there: one pass over the rows of the schools, and one over
 * those of the counties.
 */
@ApplicationScoped
class CountyTally {

    private final Database database;

    CountyTally(Database database) {
        this.database = database;
    }

    void conclude(Run run, VerdictContent verdict) {
        int place = run.layout().place(FrameworkContent.ALL, Layout.REGION, verdict.key());
        SqlText tallies = new SqlText();
        subjects(run).forEach(subject -> add(tallies, run, subject, asked(run, subject, verdict)));
        Exactly.entered(place, verdict.key())
                .add(Exactly.FROM + "select t.county, sum(t.met) as value, sum(t.met) as above,"
                        + " sum(t.met + t.failed + t.unknown) as below, '-' as floor,"
                        + " case when sum(t.failed) > 0 then 'N' when sum(t.unknown) > 0 then 'U' else 'M' end as verdict,"
                        + " case when sum(t.failed) = 0 then array_agg(distinct '" + ReasonView.CRITERION_UNDETERMINED
                        + "' || t.criterion) filter (where t.unknown > 0) end as reasons from (")
                .add(tallies)
                .add(") t group by t.county having sum(t.met + t.failed + t.unknown) > 0" + Exactly.AS_X)
                .add(
                        " t.series = ? and t.stage = ? and t.subject = 'REGION' and t.since = ? and t.code = x.county",
                        run.series(),
                        FrameworkContent.ALL,
                        run.number())
                .update(database);
    }

    private static List<String> subjects(Run run) {
        return Stream.of(run.scheme().content().subject(), Layout.REGION)
                .distinct()
                .toList();
    }

    /** The parts of the verdict that rows of the subject may have. */
    private static List<String> asked(Run run, String subject, VerdictContent verdict) {
        return verdict.of().stream()
                .filter(key -> run.layout().columns().entrySet().stream()
                        .anyMatch(kind -> kind.getKey().subject().equals(subject)
                                && kind.getValue().contains(key)))
                .toList();
    }

    private static void add(SqlText tallies, Run run, String subject, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        tallies.add(tallies.isEmpty() ? "" : " union all ").add("select r.county, c.* from (select r.county");
        for (int i = 0; i < keys.size(); i++) {
            for (char verdict : new char[] {'M', 'N', 'U'}) {
                tallies.add(", count(*) filter (where ")
                        .add(letter(run, subject, keys.get(i)))
                        .add(" = '" + verdict + "') as " + verdict + i);
            }
        }
        tallies.add(
                        " from evaluation_row r where r.series = ? and r.subject = ? and r.since = ?",
                        run.series(),
                        subject,
                        run.number())
                .add(run.within("r.county"))
                .add(" group by r.county offset 0) r cross join lateral (values ");
        for (int i = 0; i < keys.size(); i++) {
            tallies.add((i == 0 ? "" : ", ") + "(?::text, r.M" + i + ", r.N" + i + ", r.U" + i + ")", keys.get(i));
        }
        tallies.add(") c (criterion, met, failed, unknown)");
    }

    /** What a row says of the key; its place differs by stage. */
    private static SqlText letter(Run run, String subject, String key) {
        SqlText place = SqlText.of("substr(r.verdicts, case r.stage");
        run.layout().columns().keySet().stream()
                .filter(kind -> kind.subject().equals(subject))
                .filter(kind -> run.layout().place(kind.stage(), subject, key) > 0)
                .forEach(kind ->
                        place.add(" when ? then " + run.layout().place(kind.stage(), subject, key), kind.stage()));
        return place.add(" end, 1)");
    }
}
