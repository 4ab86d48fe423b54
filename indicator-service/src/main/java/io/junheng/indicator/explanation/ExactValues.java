package io.junheng.indicator.explanation;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Outcome;
import io.junheng.expressions.Rational;
import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.Evaluations;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.Results;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.region.KnownRegion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Exact values of regions (区域精确值), computed by the reference interpreter from the frozen inputs of the newest evaluation that has them. */
@ApplicationScoped
public class ExactValues {

    private final Evaluations evaluations;
    private final Results results;
    private final Frameworks frameworks;
    private final Inputs inputs;

    ExactValues(Evaluations evaluations, Results results, Frameworks frameworks, Inputs inputs) {
        this.evaluations = evaluations;
        this.results = results;
        this.frameworks = frameworks;
        this.inputs = inputs;
    }

    /** A value and the evaluation it is from; no value where it is undetermined. */
    public record Exact(String evaluation, Optional<Rational> value) {}

    /** What the newest finished evaluation over the region says of the criterion. */
    public Optional<Exact> newest(String framework, String criterion, String stage, KnownRegion region, int year) {
        return evaluations
                .newest(framework, region.path(), year)
                .flatMap(evaluation -> results.find(
                                evaluation.id(), new Result.Key(criterion, stage, "REGION", region.code()))
                        .map(result -> new Exact(evaluation.id(), value(evaluation, result))));
    }

    private Optional<Rational> value(Evaluation evaluation, Result result) {
        Scheme scheme = new Scheme(frameworks
                .find(evaluation.framework(), evaluation.frameworkVersion())
                .orElseThrow()
                .content());
        CriterionContent criterion =
                scheme.content().criterion(result.criterion()).orElseThrow();
        Formula formula = scheme.formula(criterion, result.stage());
        List<Frame> frames =
                inputs.behind(evaluation, scheme, criterion, result.stage(), List.of(result)).get(result).stream()
                        .flatMap(member -> member.frames(scheme, criterion, result.stage()).stream())
                        .toList();
        Outcome<Rational> outcome = criterion.of().equals("EACH")
                ? Interpreter.number(formula, frames.get(0))
                : Interpreter.number(formula, frames);
        return outcome.value();
    }
}
