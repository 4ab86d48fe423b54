package io.junheng.indicator.explanation;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Rational;
import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what would close the gaps of failing results (缺什么补什么). */
@ApplicationScoped
public class Gaps {

    private final Inputs inputs;

    Gaps(Inputs inputs) {
        this.inputs = inputs;
    }

    /** The gap of each failing result for which one is defined, by the result's key; the figures of a subject are read once for all its results. */
    public Map<Result, Gap> of(Evaluation evaluation, Scheme scheme, List<Result> failing) {
        Map<Result, Gap> gaps = new HashMap<>();
        failing.stream().collect(Collectors.groupingBy(Result::stage)).forEach((stage, ofStage) -> {
            Map<String, Inputs.Member> subjects = inputs.subjects(
                    evaluation,
                    scheme,
                    stage,
                    ofStage.stream()
                            .filter(result -> scheme.content()
                                    .criterion(result.criterion())
                                    .map(CriterionContent::gap)
                                    .filter(gap -> gap.formula() != null || gap.figure() != null)
                                    .isPresent())
                            .toList());
            ofStage.stream()
                    .collect(Collectors.groupingBy(Result::criterion))
                    .forEach((key, results) -> scheme.content()
                            .criterion(key)
                            .filter(criterion -> criterion.gap() != null)
                            .ifPresent(criterion ->
                                    add(gaps, new Asked(evaluation, scheme, criterion, stage, results), subjects)));
        });
        return gaps;
    }

    /** Results of one criterion at one stage. */
    private record Asked(
            Evaluation evaluation, Scheme scheme, CriterionContent criterion, String stage, List<Result> results) {}

    private void add(Map<Result, Gap> gaps, Asked asked, Map<String, Inputs.Member> subjects) {
        if (asked.criterion().gap().formula() != null) {
            byFormula(gaps, asked, behind(asked, subjects));
        } else if (asked.criterion().gap().figure() != null) {
            bySteps(gaps, asked, behind(asked, subjects));
        } else {
            asked.results().stream()
                    .filter(result -> result.value() != null)
                    .forEach(result -> gaps.put(result, ofValue(asked.scheme(), asked.criterion(), result)));
        }
    }

    private Map<Result, List<Inputs.Member>> behind(Asked asked, Map<String, Inputs.Member> subjects) {
        return inputs.behind(
                asked.evaluation(), asked.scheme(), asked.criterion(), asked.stage(), asked.results(), subjects);
    }

    private static Gap ofValue(Scheme scheme, CriterionContent criterion, Result result) {
        Threshold threshold = scheme.threshold(criterion, result.stage()).orElseThrow();
        return new Gap(result.value().subtract(threshold.number()).abs(), null, criterion.unit());
    }

    private static void byFormula(Map<Result, Gap> gaps, Asked asked, Map<Result, List<Inputs.Member>> behind) {
        Formula formula =
                asked.scheme().gapFormula(asked.criterion(), asked.stage()).orElseThrow();
        behind.forEach((result, members) -> quantity(formula, members, asked.scheme(), asked.criterion(), asked.stage())
                .ifPresent(quantity -> gaps.put(
                        result,
                        new Gap(
                                quantity.rounded(Result.DECIMALS),
                                null,
                                asked.criterion().gap().unit()))));
    }

    private static Optional<Rational> quantity(
            Formula formula, List<Inputs.Member> members, Scheme scheme, CriterionContent criterion, String stage) {
        List<Frame> frames = members.stream()
                .flatMap(member -> member.frames(scheme, criterion, stage).stream())
                .toList();
        return formula.level() == FormulaLevel.SUBJECT
                ? Interpreter.number(formula, frames.get(0)).value()
                : Interpreter.number(formula, frames).value();
    }

    private static void bySteps(Map<Result, Gap> gaps, Asked asked, Map<Result, List<Inputs.Member>> behind) {
        Scheme scheme = asked.scheme();
        String stage = asked.stage();
        CriterionContent criterion = asked.criterion();
        Threshold threshold = scheme.threshold(criterion, stage).orElseThrow();
        String figure = criterion.gap().figure();
        Formula condition = scheme.formula(criterion, stage).compared(threshold.relation(), threshold.number());
        behind.forEach((result, members) -> new GapSearch(
                        condition,
                        members.get(0).frame(scheme, stage),
                        figure,
                        criterion.gap().step())
                .shortfall()
                .ifPresent(quantity ->
                        gaps.put(result, new Gap(quantity, scheme.element(figure, stage), scheme.unit(figure)))));
    }
}
