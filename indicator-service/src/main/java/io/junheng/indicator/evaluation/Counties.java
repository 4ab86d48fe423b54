package io.junheng.indicator.evaluation;

import io.junheng.expressions.Element;
import io.junheng.expressions.Formula;
import io.junheng.expressions.SqlEstimate;
import io.junheng.expressions.SqlEstimator;
import io.junheng.indicator.fact.FigurePlaces;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures counties over the rows of their subjects (县域总体), first by estimate, then to the last digit where that leaves something open, and concludes. */
@ApplicationScoped
class Counties {

    private static final String EMPTY = "EMPTY_POPULATION";

    private final Database database;
    private final FigurePlaces places;
    private final CountyCounts counts;
    private final CountyTally tally;

    Counties(Database database, FigurePlaces places, CountyCounts counts, CountyTally tally) {
        this.database = database;
        this.places = places;
        this.counts = counts;
        this.tally = tally;
    }

    void measure(Run run, CountySheet sheet, List<Place> counties, String stage) {
        List<String> keys = run.layout().keys(stage, Layout.REGION);
        List<CriterionContent> criteria = Layout.ofCounties(run.scheme(), stage).toList();
        if (criteria.isEmpty()) {
            return;
        }
        enter(run, counties, stage, keys, 'U');
        criteria.stream()
                .filter(criterion -> CountyCounts.addsUp(run, stage, criterion))
                .forEach(criterion -> counts.add(run, sheet, stage, criterion));
        Map<String, List<CriterionContent>> groups = new TreeMap<>(criteria.stream()
                .filter(criterion -> !CountyCounts.addsUp(run, stage, criterion))
                .collect(Collectors.groupingBy(criterion ->
                        Population.place(run.scheme(), criterion) + (criterion.ofClasses() ? " classes" : ""))));
        groups.values().forEach(group -> estimate(run, stage, group));
        List<Boolean> open = open(run, stage, keys.size());
        criteria.stream()
                .filter(criterion -> open.get(run.layout().place(stage, Layout.REGION, criterion.key()) - 1))
                .forEach(criterion -> decide(run, stage, criterion));
    }

    /** A county with subjects of the run, and its region path. */
    record Place(String county, String path) {}

    /** The counties with subjects of the run, and the county itself that is evaluated. */
    List<Place> of(Run run, CountySheet sheet) {
        Map<String, Place> all = new TreeMap<>();
        SqlText.of(
                        "select code, path from known_region where code = ? and level = 'COUNTY'",
                        run.evaluation().regionCode())
                .add(run.within("code"))
                .list(database, row -> new Place(row.getString(1), row.getString(2)))
                .forEach(place -> all.put(place.county(), place));
        sheet.places().forEach(place -> all.put(place.county(), place));
        return List.copyOf(all.values());
    }

    /** A row for each of the counties; whatever has nobody to measure is undetermined. */
    private void enter(Run run, List<Place> counties, String stage, List<String> keys, char verdict) {
        SqlText reasons = verdict == 'U' ? SqlText.of("(select jsonb_build_object(") : SqlText.of("null::jsonb");
        if (verdict == 'U') {
            for (int i = 0; i < keys.size(); i++) {
                reasons.add((i == 0 ? "" : ", ") + "?::text, array['" + EMPTY + "']", keys.get(i));
            }
            reasons.add("))");
        }
        String nothing = "array_fill(null::float8, array[" + keys.size() + "])";
        SqlText.of(
                        """
                        insert into evaluation_row (series, stage, subject, code, since, until, name, region_code, region_path, county,
                            measured, numerators, denominators, verdicts, floors, reasons)
                        select ?, ?, 'REGION', g.county, ?, ?, coalesce(k.name, g.county), g.county, coalesce(k.path, g.path), g.county,
                        """ + nothing + ", " + nothing + ", " + nothing + ", repeat('" + verdict + "', " + keys.size()
                                + "), repeat('-', " + keys.size() + "), ",
                        run.series(),
                        stage,
                        run.number(),
                        Run.OPEN)
                .add(reasons)
                .add(
                        " from unnest(?::text[], ?::text[]) as g (county, path) left join known_region k on k.code = g.county"
                                + " on conflict do nothing",
                        counties.stream().map(Place::county).toList(),
                        counties.stream().map(Place::path).toList())
                .update(database);
    }

    private void estimate(Run run, String stage, List<CriterionContent> criteria) {
        Scheme scheme = run.scheme();
        CriterionContent first = criteria.get(0);
        FigureColumns figures =
                new FigureColumns(scheme, stage, "f", places.of(run.evaluation().form()), "r");
        boolean classes = first.ofClasses();
        Function<Element, String> column = classes ? element -> "f.pupils" : figures::of;
        Function<Element, String> reported = classes ? element -> "(f.pupils is not null)" : figures::reported;
        SqlText columns = new SqlText();
        StringBuilder sets = new StringBuilder("update evaluation_row t set ");
        String verdicts = "t.verdicts";
        SqlText reasons = SqlText.of("jsonb_strip_nulls(jsonb_build_object(");
        for (CriterionContent criterion : criteria) {
            int place = run.layout().place(stage, Layout.REGION, criterion.key());
            Formula formula = scheme.formula(criterion, stage);
            Threshold threshold = scheme.threshold(criterion, stage).orElseThrow();
            Optional<SqlEstimate> value = SqlEstimator.number(formula, column);
            value.ifPresent(estimate -> columns.add(estimate.columns("k" + place)));
            sets.append("measured[" + place + "] = " + (value.isPresent() ? "x.k" + place + "v" : "null"));
            sets.append(", numerators[" + place + "] = "
                    + side(
                            formula.numerator().flatMap(part -> SqlEstimator.number(part, column)),
                            "k" + place + "a",
                            columns));
            sets.append(", denominators[" + place + "] = "
                    + side(
                            formula.denominator().flatMap(part -> SqlEstimator.number(part, column)),
                            "k" + place + "b",
                            columns));
            sets.append(", ");
            String unknown = "k" + place + "u";
            SqlEstimator.undetermined(formula, column, reported)
                    .ifPresentOrElse(
                            certain -> columns.add(
                                    ", " + certain.reasons() + " as " + unknown,
                                    certain.reasonTexts().toArray()),
                            () -> columns.add(", null::text[] as " + unknown));
            reasons.add(
                    (place == first(run, stage, criteria) ? "" : ", ") + "?::text, to_jsonb(x." + unknown + ")",
                    criterion.key());
            verdicts = "overlay(" + verdicts + " placing (case when not x.estimable then '?' when x." + unknown
                    + " is not null then 'U' else "
                    + Verdicts.estimated(value.map(known -> known.named("x", "k" + place)), threshold)
                    + " end)::text from "
                    + place + ")";
        }
        List<String> keys = criteria.stream().map(CriterionContent::key).toList();
        SqlText.of(
                        sets + "verdicts = " + verdicts
                                + ", reasons = nullif(coalesce(t.reasons - ?::text[], '{}') || ",
                        keys)
                .add(reasons)
                .add(")), '{}')" + Exactly.FROM + "select f.county, bool_and(f.estimable) as estimable")
                .add(columns)
                .add(" from ")
                .add(members(run, stage, first, figures))
                .add(" group by f.county" + Exactly.AS_X)
                .add(run.county(stage))
                .update(database);
    }

    private static int first(Run run, String stage, List<CriterionContent> criteria) {
        return run.layout().place(stage, Layout.REGION, criteria.get(0).key());
    }

    private static String side(Optional<SqlEstimate> part, String name, SqlText columns) {
        part.ifPresent(estimate -> columns.add(", " + estimate.value() + " as " + name));
        return part.isPresent() ? "x." + name : "null";
    }

    /**
     * Those who count, in an order that is always the same: a sum of doubles depends on it. Who is left out is asked after the join, since the planner takes
     * that for rare.
     */
    private static SqlText members(Run run, String stage, CriterionContent criterion, FigureColumns figures) {
        Scheme scheme = run.scheme();
        SqlText from = SqlText.of("(select r.county, r.code, r.estimable")
                .add(criterion.ofClasses() ? SqlText.of(", r.pupils, r.n") : figures.selected())
                .add(" from (select r.county, r.code, r.stages, " + Population.excluded(scheme, criterion, "r")
                        + " as left_out, coalesce(y0.estimable, true)");
        int place = 0;
        for (int back : scheme.yearsBack()) {
            from.add(back == 0 ? "" : " and coalesce(y" + back + ".estimable, true)");
        }
        from.add(" as estimable")
                .add(criterion.ofClasses() ? SqlText.of(", c.pupils, c.n") : figures.taken())
                .add(" from evaluation_row r");
        for (int back : scheme.yearsBack()) {
            place++;
            from.add(
                    " left join fact_figures y" + back + " on y" + back + ".form = ? and y" + back + ".year = ? and y"
                            + back + ".subject = ? and y" + back + ".code = r.code and y" + back
                            + ".revision = r.revisions[" + place + "]",
                    run.evaluation().form(),
                    run.evaluation().year() - back,
                    scheme.content().subject());
        }
        if (criterion.ofClasses()) {
            from.add(
                    " left join lateral unnest(y0.class_stages, y0.class_pupils) with ordinality as c (stage, pupils, n) on c.stage = ?",
                    stage);
        }
        return from.add(" where")
                .add(run.rows(stage, scheme.content().subject()))
                .add(" offset 0) r where not r.left_out order by r.county, r.code"
                        + (criterion.ofClasses() ? ", r.n" : "") + " offset 0) f");
    }

    /** By place, whether it is open for some county. */
    private List<Boolean> open(Run run, String stage, int places) {
        List<String> columns = new ArrayList<>();
        for (int place = 1; place <= places; place++) {
            columns.add("coalesce(bool_or(substr(r.verdicts, " + place + ", 1) = '?'), false)");
        }
        return SqlText.of("select array[" + String.join(", ", columns) + "]::boolean[] from evaluation_row r where")
                .add(run.rows(stage, Layout.REGION))
                .list(database, row -> List.of((Boolean[]) row.getArray(1).getArray()))
                .get(0);
    }

    private void decide(Run run, String stage, CriterionContent criterion) {
        int place = run.layout().place(stage, Layout.REGION, criterion.key());
        Frozen frozen = criterion.ofClasses()
                ? Frozen.classes(run, stage)
                : Frozen.members(run, stage, places.of(run.evaluation().form()));
        Exactly exactly = Exactly.of(run.scheme(), criterion, stage, frozen, "false", "false");
        SqlText open = run.rows(stage, run.scheme().content().subject())
                .add(
                        " and not (" + Population.excluded(run.scheme(), criterion, "r")
                                + ") and r.county in (select o.code from evaluation_row o where o.series = ? and o.stage = ? and o.since = ?"
                                + Run.ofRegions("o") + " and substr(o.verdicts, " + place + ", 1) = '?')",
                        run.series(),
                        stage,
                        run.number());
        Exactly.entered(place, criterion.key())
                .add(Exactly.FROM + "select f.county, ")
                .add(exactly.columns())
                .add(" from ")
                .add(frozen.where(open))
                .add(" group by f.county" + Exactly.AS_X)
                .add(run.county(stage))
                .update(database);
    }

    /** Enters what the verdicts over counties say. */
    void conclude(Run run, CountySheet sheet, List<Place> counties) {
        List<String> keys = run.layout().keys(FrameworkContent.ALL, Layout.REGION);
        if (keys.isEmpty()) {
            return;
        }
        enter(run, counties, FrameworkContent.ALL, keys, '-');
        run.scheme().content().verdicts().stream()
                .filter(verdict -> verdict.level().equals(Layout.REGION))
                .forEach(verdict -> tally.conclude(run, sheet, verdict));
    }
}
