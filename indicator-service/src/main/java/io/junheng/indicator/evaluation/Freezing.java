package io.junheng.indicator.evaluation;

import io.junheng.expressions.SqlCompiler;
import io.junheng.expressions.SqlFrame;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.ExclusionContent;
import io.junheng.indicator.framework.FrameworkContent.PopulationContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Fixes who is looked at and which revision of each return counts (固定评估输入), so that what is locked later changes nothing in this run. */
@ApplicationScoped
class Freezing {

    private final Database database;

    Freezing(Database database) {
        this.database = database;
    }

    /** Enters the members of every population at every stage; a run that was interrupted starts anew. */
    void freeze(Evaluation evaluation, Scheme scheme) {
        database.update("delete from evaluation_result where evaluation_id = ?", evaluation.id());
        database.update("delete from evaluation_member where evaluation_id = ?", evaluation.id());
        SortedSet<Integer> years = scheme.yearsBack();
        if (!scheme.content().ofSchools()) {
            regions(evaluation, scheme, years);
            return;
        }
        for (PopulationContent population : scheme.content().populations()) {
            for (String stage : scheme.content().measuredStages()) {
                schools(evaluation, scheme, population, stage, years);
            }
        }
    }

    /** Every school that teaches the stage, with the first exclusion that applies to it; one statement, since the members have no statistics yet. */
    private void schools(
            Evaluation evaluation,
            Scheme scheme,
            PopulationContent population,
            String stage,
            SortedSet<Integer> years) {
        SqlFrame frame = new SqlFrame(
                "x",
                back -> back == 0 ? "(y0.values || d.derived)" : "y" + back + ".values",
                name -> scheme.element(name, stage));
        List<Object> parameters = new ArrayList<>(List.of(evaluation.id(), population.key(), stage));
        String excluded = excluded(scheme, population, stage, frame, parameters);
        parameters.addAll(frame.keys());
        String joins = revisions(evaluation, "s.code", "SCHOOL", years, parameters);
        String derived = derived(scheme, stage, parameters);
        LocalDate begin = LocalDate.of(evaluation.year(), Month.SEPTEMBER, 1);
        parameters.addAll(List.of(evaluation.regionPath(), stage, begin, begin));
        database.update(
                """
                insert into evaluation_member (evaluation_id, population, stage, code, name, type, region_code, region_path, county,
                    derived, revisions, excluded)
                select ?, ?, ?, x.code, x.name, x.type, x.region_code, x.region_path, x.codes[least(3, cardinality(x.codes))],
                    x.derived, x.revisions, %s
                from (select s.code, s.name, s.type, s.region_code, s.region_path,
                        string_to_array(trim(both '/' from s.region_path), '/') as codes, d.derived, %s as revisions %s
                    from known_school s %s
                    cross join lateral (select %s as derived) d
                    where starts_with(s.region_path, ?) and ? = any(s.stages)
                        and (y0.revision is not null
                            or (coalesce(s.opened_on <= ?, true) and coalesce(s.closed_on > ?, true)))
                    offset 0) x
                """.formatted(excluded, revisionsObject(years), frame.selected(), joins, derived),
                parameters.toArray());
    }

    private static String excluded(
            Scheme scheme, PopulationContent population, String stage, SqlFrame frame, List<Object> parameters) {
        StringBuilder cases = new StringBuilder();
        for (ExclusionContent exclusion : population.exclusions()) {
            String condition = scheme.exclusion(exclusion, stage)
                    .map(when -> SqlCompiler.compile(when, frame).condition())
                    .orElse("true");
            cases.append(
                            " when exists (select 1 from unnest(?) as t (beginning) where starts_with(x.type, t.beginning)) and ")
                    .append(condition)
                    .append(" then ?");
            parameters.add(exclusion.types());
            parameters.add(exclusion.key());
        }
        return cases.isEmpty() ? "null" : "case" + cases + " end";
    }

    private void regions(Evaluation evaluation, Scheme scheme, SortedSet<Integer> years) {
        List<Object> parameters = new ArrayList<>();
        parameters.addAll(List.of(evaluation.id(), FrameworkContent.ALL, FrameworkContent.ALL));
        String joins = revisions(evaluation, "r.code", "REGION", years, parameters);
        parameters.addAll(List.of(evaluation.regionPath(), evaluation.regionCode()));
        database.update("""
                insert into evaluation_member (evaluation_id, population, stage, code, name, region_code, region_path, county, derived,
                    revisions)
                select ?, ?, ?, r.code, r.name, r.code, r.path, r.code, '{}', %s
                from known_region r %s
                where starts_with(r.path, ?) and (y0.revision is not null or r.code = ?)
                """.formatted(revisionsObject(years), joins), parameters.toArray());
    }

    /** The weights of a combined school as figures of its own. */
    private static String derived(Scheme scheme, String stage, List<Object> parameters) {
        Map<String, BigDecimal> weights = scheme.weights();
        if (weights.isEmpty()) {
            return "'{}'::jsonb";
        }
        parameters.add(weights.get(stage));
        List<String> parts = new ArrayList<>();
        weights.forEach((each, weight) -> {
            parts.add("case when ? = any(s.stages) then ?::numeric * (y0.values ->> ?)::numeric else 0 end");
            parameters.add(each);
            parameters.add(weight);
            parameters.add(scheme.element(scheme.content().split().figure(), each));
        });
        return "jsonb_build_object('stageWeight', ?::numeric, 'weightedTotal', " + String.join(" + ", parts) + ")";
    }

    private static String revisions(
            Evaluation evaluation, String code, String subject, SortedSet<Integer> years, List<Object> parameters) {
        StringBuilder joins = new StringBuilder();
        for (int back : years) {
            joins.append(
                            " left join lateral (select revision, values from fact where subject = ? and form = ? and year = ? and code = ")
                    .append(code)
                    .append(" order by revision desc limit 1) y")
                    .append(back)
                    .append(" on true");
            parameters.addAll(List.of(subject, evaluation.form(), evaluation.year() - back));
        }
        return joins.toString();
    }

    private static String revisionsObject(SortedSet<Integer> years) {
        List<String> entries = new ArrayList<>();
        years.forEach(back -> entries.add("'" + back + "', y" + back + ".revision"));
        return "jsonb_strip_nulls(jsonb_build_object(" + String.join(", ", entries) + "))";
    }
}
