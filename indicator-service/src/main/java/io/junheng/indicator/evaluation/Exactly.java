package io.junheng.indicator.evaluation;

import io.junheng.expressions.Formula;
import io.junheng.expressions.SqlCompiler;
import io.junheng.expressions.SqlFormula;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import java.util.Optional;

/** What is to the last digit said of a criterion over frozen figures: value, sides of the fraction, verdict, floor and reasons, as columns of a select. */
record Exactly(SqlText columns) {

    /** Numbers beyond this are not kept as doubles. */
    private static final String LARGEST = "1e300";

    /** Before a select {@code x} whose rows an update enters, and after it: it is done once, however few rows of either the planner expects. */
    static final String FROM = " from (with q as materialized (";

    static final String AS_X = ") select * from q) x where";

    /** {@code left} is the condition that the subject does not count, {@code unreported} that it has no return. */
    static Exactly of(
            Scheme scheme, CriterionContent criterion, String stage, Frozen frozen, String left, String unreported) {
        Formula formula = scheme.formula(criterion, stage);
        Threshold threshold = scheme.threshold(criterion, stage).orElseThrow();
        frozen.reads(formula.elements());
        SqlFormula meets = compared(formula, threshold, frozen);
        String floor = scheme.floor(criterion, threshold)
                .filter(part -> criterion.of().equals("EACH"))
                .map(part -> compared(formula, part, frozen).condition())
                .orElse("null::boolean");
        return new Exactly(
                SqlText.of(number(Optional.of(formula), frozen) + " as value, " + number(formula.numerator(), frozen)
                                + " as above, " + number(formula.denominator(), frozen) + " as below, case when " + left
                                + " then '-' else " + Verdicts.exact(meets.condition()) + " end as verdict, case when "
                                + left + " or " + floor + " is null then '-' when " + floor
                                + " then 'M' else 'N' end as floor, case when " + left + " or " + meets.condition()
                                + " is not null then null when " + unreported + " then array['"
                                + ReasonView.NO_LOCKED_RETURN + "'] else ")
                        .add(meets.reasons(), meets.reasonTexts().toArray())
                        .add(" end as reasons"));
    }

    private static SqlFormula compared(Formula formula, Threshold threshold, Frozen frozen) {
        return SqlCompiler.compile(formula.compared(threshold.relation(), threshold.number()), frozen.sqlFrame());
    }

    private static String number(Optional<Formula> formula, Frozen frozen) {
        return formula.map(
                        known -> SqlCompiler.compile(known, frozen.sqlFrame()).rounded(Result.DECIMALS))
                .map(sql -> "(case when abs(" + sql + ") < " + LARGEST + " then " + sql + "::float8 end)")
                .orElse("null::float8");
    }

    /** Puts the columns of a select {@code x} into the place of the rows of the alias {@code t}. */
    static SqlText entered(int place, String key) {
        return SqlText.of(
                "update evaluation_row t set measured[" + place + "] = x.value, numerators[" + place
                        + "] = x.above, denominators[" + place
                        + "] = x.below, verdicts = overlay(t.verdicts placing x.verdict from "
                        + place + "), floors = overlay(t.floors placing x.floor from " + place
                        + "), reasons = nullif(coalesce(t.reasons, '{}') - ?::text || case when x.reasons is null then '{}' else jsonb_build_object(?::text, to_jsonb(x.reasons)) end, '{}')",
                key,
                key);
    }
}
