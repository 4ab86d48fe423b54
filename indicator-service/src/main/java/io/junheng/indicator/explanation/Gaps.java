package io.junheng.indicator.explanation;

import io.junheng.expressions.Formula;
import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Threshold threshold = scheme.threshold(criterion, stage).orElseThrow();
        if (criterion.gap().figure() == null) {
            results.stream()
                    .filter(result -> result.value() != null)
                    .forEach(result -> gaps.put(
                            result,
                            new Gap(result.value().subtract(threshold.number()).abs(), null, criterion.unit())));
            return;
        }
        String figure = criterion.gap().figure();
        String population = scheme.content().ofSchools() ? criterion.population() : FrameworkContent.ALL;
        Formula condition = scheme.formula(criterion, stage).compared(threshold.relation(), threshold.number());
        Map<String, Inputs.Member> members = inputs.of(
                evaluation,
                scheme,
                population,
                stage,
                results.stream().map(Result::code).toList());
        for (Result result : results) {
            Inputs.Member member = members.get(result.code());
            if (member != null) {
                new GapSearch(
                                condition,
                                member.frame(scheme, stage),
                                figure,
                                criterion.gap().step())
                        .shortfall()
                        .ifPresent(quantity -> gaps.put(
                                result, new Gap(quantity, scheme.element(figure, stage), scheme.unit(figure))));
            }
        }
    }
}
