package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Concludes over counties (县域结论) from how often each part of a verdict was met, failed or undetermined there: of schools that stands in the sheet of the counties,
 * of the counties in their own rows.
 */
@ApplicationScoped
class CountyTally {

    private final Database database;

    CountyTally(Database database) {
        this.database = database;
    }

    void conclude(Run run, CountySheet sheet, VerdictContent verdict) {
        int place = run.layout().place(FrameworkContent.ALL, Layout.REGION, verdict.key());
        SqlText tallies = SqlText.of(
                "select ''::text as county, ''::text as criterion, 0::bigint as met, 0::bigint as failed, 0::bigint as unknown where false");
        verdict.of().forEach(part -> add(tallies, part, sheet.tallies(part)));
        addRegions(
                tallies,
                run,
                verdict.of().stream()
                        .filter(part -> run.layout().has(Layout.REGION, part))
                        .toList());
        Exactly.entered(place, verdict.key())
                .add(Exactly.FROM + "select t.county, sum(t.met) as value, sum(t.met) as above,"
                        + " sum(t.met + t.failed + t.unknown) as below, '-' as floor,"
                        + " case when sum(t.failed) > 0 then 'N' when sum(t.unknown) > 0 then 'U' else 'M' end as verdict,"
                        + " case when sum(t.failed) = 0 then array_agg(distinct '" + ReasonView.CRITERION_UNDETERMINED
                        + "' || t.criterion) filter (where t.unknown > 0) end as reasons from (")
                .add(tallies)
                .add(") t group by t.county having sum(t.met + t.failed + t.unknown) > 0" + Exactly.AS_X)
                .add(run.county(FrameworkContent.ALL))
                .update(database);
    }

    private static void add(SqlText all, String part, CountySheet.Tallies tallies) {
        if (!tallies.counties().isEmpty()) {
            all.add(
                    " union all select c.county, ?::text, c.met, c.failed, c.unknown"
                            + " from unnest(?::text[], ?::text[]::bigint[], ?::text[]::bigint[], ?::text[]::bigint[]) as c (county, met, failed, unknown)",
                    part,
                    tallies.counties(),
                    tallies.met(),
                    tallies.failed(),
                    tallies.unknown());
        }
    }

    private static void addRegions(SqlText tallies, Run run, List<String> parts) {
        if (parts.isEmpty()) {
            return;
        }
        tallies.add(" union all select r.county, c.* from (select r.county");
        for (int i = 0; i < parts.size(); i++) {
            for (char verdict : new char[] {'M', 'N', 'U'}) {
                tallies.add(", count(*) filter (where ")
                        .add(run.layout().letter(Layout.REGION, parts.get(i)))
                        .add(" = '" + verdict + "') as " + verdict + i);
            }
        }
        tallies.add(
                        " from evaluation_row r where r.series = ? and r.since = ?" + Run.ofRegions("r"),
                        run.series(),
                        run.number())
                .add(run.within("r.county"))
                .add(" group by r.county offset 0) r cross join lateral (values ");
        for (int i = 0; i < parts.size(); i++) {
            tallies.add((i == 0 ? "" : ", ") + "(?::text, r.M" + i + ", r.N" + i + ", r.U" + i + ")", parts.get(i));
        }
        tallies.add(") c (criterion, met, failed, unknown)");
    }
}
