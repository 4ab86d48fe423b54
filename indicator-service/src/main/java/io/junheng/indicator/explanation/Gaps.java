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

    private record Group(String criterion, String stage) {}

    /** The gap of each failing result for which one is defined, by the result's key. */
    public Map<Result, Gap> of(Evaluation evaluation, Scheme scheme, List<Result> failing) {
        Map<Result, Gap> gaps = new HashMap<>();
        failing.stream()
                .collect(Collectors.groupingBy(result -> new Group(result.criterion(), result.stage())))
                .forEach((group, results) -> scheme.content()
                        .criterion(group.criterion())
                        .filter(criterion -> criterion.gap() != null)
                        .ifPresent(criterion -> add(gaps, evaluation, scheme, criterion, group.stage(), results)));
        return gaps;
    }

    private void add(
            Map<Result, Gap> gaps,
            Evaluation evaluation,
            Scheme scheme,
            CriterionContent criterion,
            String stage,
            List<Result> results) {
        if (criterion.gap().formula() != null) {
            byFormula(gaps, evaluation, scheme, criterion, stage, results);
        } else if (criterion.gap().figure() != null) {
            bySteps(gaps, evaluation, scheme, criterion, stage, results);
        } else {
            results.stream()
                    .filter(result -> result.value() != null)
                    .forEach(result -> gaps.put(result, ofValue(scheme, criterion, result)));
        }
    }

    private static Gap ofValue(Scheme scheme, CriterionContent criterion, Result result) {
        Threshold threshold = scheme.threshold(criterion, result.stage()).orElseThrow();
        return new Gap(result.value().subtract(threshold.number()).abs(), null, criterion.unit());
    }

    private void byFormula(
            Map<Result, Gap> gaps,
            Evaluation evaluation,
            Scheme scheme,
            CriterionContent criterion,
            String stage,
            List<Result> results) {
        Formula formula = scheme.gapFormula(criterion, stage).orElseThrow();
        inputs.behind(evaluation, scheme, criterion, stage, results)
                .forEach((result, members) -> quantity(formula, members, scheme, criterion, stage)
                        .ifPresent(quantity -> gaps.put(
                                result,
                                new Gap(
                                        quantity.rounded(Result.DECIMALS),
                                        null,
                                        criterion.gap().unit()))));
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

    private void bySteps(
            Map<Result, Gap> gaps,
            Evaluation evaluation,
            Scheme scheme,
            CriterionContent criterion,
            String stage,
            List<Result> results) {
        Threshold threshold = scheme.threshold(criterion, stage).orElseThrow();
        String figure = criterion.gap().figure();
        Formula condition = scheme.formula(criterion, stage).compared(threshold.relation(), threshold.number());
        inputs.behind(evaluation, scheme, criterion, stage, results)
                .forEach((result, members) -> new GapSearch(
                                condition,
                                members.get(0).frame(scheme, stage),
                                figure,
                                criterion.gap().step())
                        .shortfall()
                        .ifPresent(quantity -> gaps.put(
                                result, new Gap(quantity, scheme.element(figure, stage), scheme.unit(figure)))));
    }
}
