package io.junheng.indicator.evaluation;

import io.junheng.expressions.Formula;
import io.junheng.expressions.SqlCompiler;
import io.junheng.expressions.SqlFormula;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures criteria for all subjects at once (集合式计算): one statement per criterion and stage, whatever the number of schools. */
@ApplicationScoped
class Measuring {

    private static final String COLUMNS =
            "insert into evaluation_result (evaluation_id, criterion, stage, subject, code, name, county, region_path, value, numerator, denominator, verdict, floor_met, reasons)";

    private final Database database;

    Measuring(Database database) {
        this.database = database;
    }

    /** Enters the results of the criterion at the stage. */
    void measure(Evaluation evaluation, Scheme scheme, CriterionContent criterion, String stage) {
        Optional<Threshold> threshold = scheme.threshold(criterion, stage);
        if (threshold.isEmpty()) {
            return;
        }
        String population = scheme.content().ofSchools() ? criterion.population() : FrameworkContent.ALL;
        MemberFrame members = criterion.ofClasses()
                ? MemberFrame.ofClasses(evaluation, scheme, population, stage)
                : new MemberFrame(evaluation, scheme, population, stage);
        Formula formula = scheme.formula(criterion, stage);
        members.reads(formula.elements());
        if (criterion.of().equals("EACH")) {
            each(evaluation, scheme, criterion, stage, formula, threshold.get(), members);
            return;
        }
        if (criterion.ofClasses()) {
            together(evaluation, criterion, stage, formula, threshold.get(), members, Whole.SCHOOL);
        }
        together(evaluation, criterion, stage, formula, threshold.get(), members, Whole.COUNTY);
        empty(evaluation, criterion, stage);
    }

    /** What a population formula takes together: the members of a county, or the classes of a school. */
    private enum Whole {
        COUNTY(
                "'REGION', f.county, coalesce((select r.name from known_region r where r.code = f.county), f.county), f.county, f.county_path",
                "f.county, f.county_path"),
        SCHOOL("'SCHOOL', f.code, f.name, f.county, f.region_path", "f.code, f.name, f.county, f.region_path");

        private final String columns;
        private final String grouping;

        Whole(String columns, String grouping) {
            this.columns = columns;
            this.grouping = grouping;
        }

        /** Why it cannot be told, given the formula's own reasons: a school that has not reported at all is told apart. */
        String reasons(String ofFormula) {
            return this == COUNTY
                    ? ofFormula
                    : "case when bool_or(f.unreported) then array['" + ReasonView.NO_LOCKED_RETURN + "'] else "
                            + ofFormula + " end";
        }
    }

    private void each(
            Evaluation evaluation,
            Scheme scheme,
            CriterionContent criterion,
            String stage,
            Formula formula,
            Threshold threshold,
            MemberFrame members) {
        SqlFormula value = SqlCompiler.compile(formula, members.sqlFrame());
        SqlFormula meets =
                SqlCompiler.compile(formula.compared(threshold.relation(), threshold.number()), members.sqlFrame());
        String floor = floor(scheme, criterion, threshold)
                .map(part -> SqlCompiler.compile(formula.compared(part.relation(), part.number()), members.sqlFrame())
                        .condition())
                .orElse("null::boolean");
        String above = part(formula.numerator(), members);
        String below = part(formula.denominator(), members);
        List<Object> parameters = new ArrayList<>(List.of(evaluation.id(), criterion.key(), stage));
        parameters.add(scheme.content().subject());
        parameters.addAll(meets.reasonTexts());
        String sql = COLUMNS + " select ?, ?, ?, ?, f.code, f.name, f.county, f.region_path, "
                + value.rounded(Result.DECIMALS)
                + ", " + above + ", " + below + ", " + verdict(meets.condition()) + ", " + floor + ", case when "
                + meets.condition() + " is not null then '{}'::text[] when f.unreported then array['"
                + ReasonView.NO_LOCKED_RETURN + "'] else " + meets.reasons() + " end from "
                + members.from(parameters) + " where f.excluded is null";
        database.update(sql, parameters.toArray());
    }

    private static Optional<Threshold> floor(Scheme scheme, CriterionContent criterion, Threshold threshold) {
        return scheme.content().verdicts().stream()
                .filter(verdict -> verdict.restAtLeast() != null && verdict.of().contains(criterion.key()))
                .findFirst()
                .map(verdict -> threshold.part(verdict.restAtLeast()));
    }

    private static String part(Optional<Formula> side, MemberFrame members) {
        return side.map(formula ->
                        SqlCompiler.compile(formula, members.sqlFrame()).rounded(Result.DECIMALS))
                .orElse("null::numeric");
    }

    private static String verdict(String condition) {
        return "case when " + condition + " then 'MET' when not " + condition
                + " then 'NOT_MET' else 'UNDETERMINED' end";
    }

    private void together(
            Evaluation evaluation,
            CriterionContent criterion,
            String stage,
            Formula formula,
            Threshold threshold,
            MemberFrame members,
            Whole whole) {
        SqlFormula value = SqlCompiler.compile(formula, members.sqlFrame());
        SqlFormula meets =
                SqlCompiler.compile(formula.compared(threshold.relation(), threshold.number()), members.sqlFrame());
        String above = part(formula.numerator(), members);
        String below = part(formula.denominator(), members);
        List<Object> parameters = new ArrayList<>(List.of(evaluation.id(), criterion.key(), stage));
        parameters.addAll(meets.reasonTexts());
        String sql = COLUMNS + " select ?, ?, ?, " + whole.columns + ", " + value.rounded(Result.DECIMALS) + ", "
                + above + ", " + below + ", " + verdict(meets.condition()) + ", null::boolean, case when "
                + meets.condition() + " is not null then '{}'::text[] else " + whole.reasons(meets.reasons())
                + " end from " + members.from(parameters) + " where f.excluded is null group by " + whole.grouping;
        database.update(sql, parameters.toArray());
    }

    /** A county without anybody to measure is undetermined, not passed over. */
    private void empty(Evaluation evaluation, CriterionContent criterion, String stage) {
        database.update(
                COLUMNS + """
                         select ?, ?, ?, 'REGION', r.code, r.name, r.code, r.path, null, null, null, 'UNDETERMINED', null, array['EMPTY_POPULATION']
                        from known_region r
                        where (r.code in (select county from evaluation_member where evaluation_id = ?)
                                or (r.code = ? and r.level = 'COUNTY'))
                            and not exists (select 1 from evaluation_result e where e.evaluation_id = ? and e.criterion = ?
                                and e.stage = ? and e.subject = 'REGION' and e.code = r.code)
                        """,
                evaluation.id(),
                criterion.key(),
                stage,
                evaluation.id(),
                evaluation.regionCode(),
                evaluation.id(),
                criterion.key(),
                stage);
    }

    /** Enters what the verdict says of each subject, or of each county. */
    void conclude(Evaluation evaluation, Scheme scheme, VerdictContent verdict) {
        if (verdict.level().equals("EACH")) {
            concludeEach(evaluation, scheme, verdict);
        } else {
            concludeRegion(evaluation, verdict);
        }
    }

    private void concludeEach(Evaluation evaluation, Scheme scheme, VerdictContent verdict) {
        int atLeast = verdict.atLeast() == null ? verdict.of().size() : verdict.atLeast();
        String below = verdict.restAtLeast() == null
                ? "0"
                : "count(*) filter (where r.verdict = 'NOT_MET' and r.floor_met is not true)";
        database.update(
                COLUMNS + """
                         select ?, ?, g.stage, ?, g.code, g.name, g.county, g.region_path, g.met, g.met, g.all_of,
                            case when g.below > 0 or g.met + g.undetermined < ? then 'NOT_MET'
                                when g.undetermined = 0 then 'MET' else 'UNDETERMINED' end,
                            null,
                            case when g.below > 0 or g.met + g.undetermined < ? or g.undetermined = 0 then '{}'::text[]
                                else g.open end
                        from (select r.stage, r.code, min(r.name) as name, min(r.county) as county, min(r.region_path) as region_path,
                                count(*) as all_of, count(*) filter (where r.verdict = 'MET') as met,
                                count(*) filter (where r.verdict = 'UNDETERMINED') as undetermined, %s as below,
                                array_agg('CRITERION_UNDETERMINED:' || r.criterion order by r.criterion collate "C")
                                    filter (where r.verdict = 'UNDETERMINED') as open
                            from evaluation_result r
                            where r.evaluation_id = ? and r.subject = ? and r.criterion = any(?)
                            group by r.stage, r.code) g
                        """.formatted(below),
                evaluation.id(),
                verdict.key(),
                scheme.content().subject(),
                atLeast,
                atLeast,
                evaluation.id(),
                scheme.content().subject(),
                verdict.of());
    }

    private void concludeRegion(Evaluation evaluation, VerdictContent verdict) {
        database.update(
                COLUMNS + """
                         select ?, ?, ?, 'REGION', g.county, coalesce(k.name, g.county), g.county, coalesce(k.path, g.path), g.met, g.met,
                            g.all_of,
                            case when g.failed > 0 then 'NOT_MET' when g.undetermined = 0 then 'MET' else 'UNDETERMINED' end,
                            null,
                            case when g.failed > 0 or g.undetermined = 0 then '{}'::text[] else g.open end
                        from (select r.county, min(left(r.region_path, strpos(r.region_path, '/' || r.county || '/') + length(r.county) + 1)) as path,
                                count(*) as all_of, count(*) filter (where r.verdict = 'MET') as met,
                                count(*) filter (where r.verdict = 'NOT_MET') as failed,
                                count(*) filter (where r.verdict = 'UNDETERMINED') as undetermined,
                                array_agg(distinct ('CRITERION_UNDETERMINED:' || r.criterion) collate "C")
                                    filter (where r.verdict = 'UNDETERMINED') as open
                            from evaluation_result r
                            where r.evaluation_id = ? and r.criterion = any(?)
                            group by r.county) g
                        left join known_region k on k.code = g.county
                        """, evaluation.id(), verdict.key(), FrameworkContent.ALL, evaluation.id(), verdict.of());
    }
}
