package io.junheng.indicator.explanation;

import io.junheng.expressions.Element;
import io.junheng.expressions.Formula;
import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Language;
import io.junheng.expressions.Outcome;
import io.junheng.expressions.Rational;
import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.ResultView;
import io.junheng.indicator.evaluation.Results;
import io.junheng.indicator.evaluation.Verdict;
import io.junheng.indicator.explanation.ExplanationView.BreakEven;
import io.junheng.indicator.explanation.ExplanationView.Contribution;
import io.junheng.indicator.explanation.ExplanationView.Input;
import io.junheng.indicator.explanation.ExplanationView.Intermediate;
import io.junheng.indicator.framework.Framework;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains results from the frozen inputs, computed anew by the reference interpreter. */
@ApplicationScoped
class Explanations {

    private static final int MOST_PARTS = 500;

    private final Inputs inputs;
    private final Results results;

    Explanations(Inputs inputs, Results results) {
        this.inputs = inputs;
        this.results = results;
    }

    ExplanationView explain(Evaluation evaluation, Framework framework, Result result) {
        Scheme scheme = new Scheme(framework.content());
        return framework
                .content()
                .criterion(result.criterion())
                .map(criterion -> criterion.of().equals("EACH")
                        ? each(evaluation, framework, scheme, criterion, result)
                        : population(evaluation, framework, scheme, criterion, result))
                .orElseGet(() -> verdict(evaluation, framework, scheme, result));
    }

    private ExplanationView each(
            Evaluation evaluation, Framework framework, Scheme scheme, CriterionContent criterion, Result result) {
        String stage = result.stage();
        Inputs.Member member = inputs.behind(evaluation, scheme, criterion, stage, List.of(result))
                .get(result)
                .get(0);
        Frame frame = member.frame(scheme, stage);
        Formula formula = scheme.formula(criterion, stage);
        List<Input> read = formula.elements().stream()
                .map(element -> input(evaluation, scheme, stage, member, element))
                .toList();
        List<Intermediate> intermediates = new ArrayList<>();
        formula.definitions().forEach((name, definition) -> {
            if (definition.isNumber()) {
                intermediates.add(
                        intermediate(name, scheme.label(name).zh(), definition, Interpreter.number(definition, frame)));
            }
        });
        formula.numerator()
                .ifPresent(side ->
                        intermediates.add(intermediate("numerator", "分子", side, Interpreter.number(side, frame))));
        formula.denominator()
                .ifPresent(side ->
                        intermediates.add(intermediate("denominator", "分母", side, Interpreter.number(side, frame))));
        return view(
                framework,
                scheme,
                criterion,
                result,
                formula,
                Interpreter.number(formula, frame),
                breakEven(scheme, criterion, stage, formula, frame),
                read,
                intermediates,
                List.of());
    }

    private static Input input(
            Evaluation evaluation, Scheme scheme, String stage, Inputs.Member member, Element element) {
        boolean derived = member.derived().containsKey(element.name());
        return new Input(
                element.name(),
                scheme.label(element.name()).zh(),
                scheme.element(element.name(), stage),
                scheme.unit(element.name()),
                member.value(scheme, stage, element),
                derived ? null : evaluation.form(),
                evaluation.year() - element.yearsBack(),
                member.revisions().get(element.yearsBack()));
    }

    private static Intermediate intermediate(String name, String label, Formula formula, Outcome<Rational> value) {
        return new Intermediate(
                name,
                label,
                formula.text(),
                value.value().map(known -> known.rounded(Result.DECIMALS)).orElse(null),
                value.value().map(Rational::toString).orElse(null));
    }

    private static BreakEven breakEven(
            Scheme scheme, CriterionContent criterion, String stage, Formula formula, Frame frame) {
        if (criterion.gap() == null || criterion.gap().figure() == null) {
            return null;
        }
        Threshold threshold = scheme.threshold(criterion, stage).orElseThrow();
        String figure = criterion.gap().figure();
        GapSearch search = new GapSearch(
                formula.compared(threshold.relation(), threshold.number()),
                frame,
                figure,
                criterion.gap().step());
        return search.least()
                .map(least -> new BreakEven(
                        scheme.element(figure, stage), search.turningPoint(least), least, scheme.unit(figure)))
                .orElse(null);
    }

    private ExplanationView population(
            Evaluation evaluation, Framework framework, Scheme scheme, CriterionContent criterion, Result result) {
        String stage = result.stage();
        Formula formula = scheme.formula(criterion, stage);
        List<Frame> frames = new ArrayList<>();
        List<Contribution> contributions = new ArrayList<>();
        for (Inputs.Member member : inputs.behind(evaluation, scheme, criterion, stage, List.of(result))
                .get(result)) {
            frames.addAll(member.frames(scheme, criterion, stage));
            if (criterion.ofClasses()) {
                contributions.addAll(classes(formula, member));
            } else {
                contributions.add(contribution(formula, member, member.frame(scheme, stage)));
            }
        }
        return view(
                framework,
                scheme,
                criterion,
                result,
                formula,
                Interpreter.number(formula, frames),
                null,
                List.of(),
                List.of(),
                contributions);
    }

    /** The classes for which the counted condition holds; of a school without a class list, the school. */
    private static List<Contribution> classes(Formula formula, Inputs.Member member) {
        Integer revision = member.revisions().get(0);
        if (member.classes().isEmpty()) {
            return List.of(new Contribution(member.code(), member.name(), null, null, null, revision));
        }
        return member.classes().stream()
                .filter(schoolClass -> counted(formula, schoolClass.frame()))
                .map(schoolClass -> new Contribution(
                        member.code(),
                        member.name(),
                        schoolClass.name(),
                        BigDecimal.valueOf(schoolClass.pupils()),
                        null,
                        revision))
                .toList();
    }

    private static boolean counted(Formula formula, Frame frame) {
        return formula.contributions().stream()
                .filter(Formula::isCondition)
                .allMatch(condition ->
                        Interpreter.condition(condition, frame).value().orElse(true));
    }

    private static Contribution contribution(Formula formula, Inputs.Member member, Frame frame) {
        List<Formula> parts = formula.contributions().stream()
                .filter(part -> !part.isCondition())
                .toList();
        return new Contribution(
                member.code(),
                member.name(),
                null,
                parts.isEmpty() ? null : rounded(parts.get(0), frame),
                parts.size() < 2 ? null : rounded(parts.get(1), frame),
                member.revisions().get(0));
    }

    private static BigDecimal rounded(Formula formula, Frame frame) {
        return Interpreter.number(formula, frame)
                .value()
                .map(value -> value.rounded(Result.DECIMALS))
                .orElse(null);
    }

    private ExplanationView view(
            Framework framework,
            Scheme scheme,
            CriterionContent criterion,
            Result result,
            Formula formula,
            Outcome<Rational> value,
            BreakEven breakEven,
            List<Input> read,
            List<Intermediate> intermediates,
            List<Contribution> members) {
        return new ExplanationView(
                ResultView.of(result, scheme),
                framework.content().key(),
                framework.content().number(),
                framework.contentHash(),
                framework.content().basis(),
                formula.text(),
                formula.explain(Language.ZH),
                formula.explain(Language.EN),
                value.value().map(Rational::toString).orElse(null),
                floor(scheme, criterion, result).map(Threshold::text).orElse(null),
                breakEven,
                read,
                intermediates,
                members,
                List.of());
    }

    private static Optional<Threshold> floor(Scheme scheme, CriterionContent criterion, Result result) {
        return scheme.content().verdicts().stream()
                .filter(verdict -> verdict.restAtLeast() != null && verdict.of().contains(criterion.key()))
                .findFirst()
                .flatMap(verdict -> scheme.threshold(criterion, result.stage())
                        .map(threshold -> threshold.part(verdict.restAtLeast())));
    }

    private ExplanationView verdict(Evaluation evaluation, Framework framework, Scheme scheme, Result result) {
        VerdictContent verdict = framework.content().verdict(result.criterion()).orElseThrow();
        boolean each = verdict.level().equals("EACH");
        List<ResultView> parts = results.of(evaluation.id(), verdict.of()).stream()
                .filter(part -> each
                        ? part.code().equals(result.code()) && part.stage().equals(result.stage())
                        : part.county().equals(result.code()))
                .filter(part ->
                        each || part.verdict() != Verdict.MET || part.subject().equals("REGION"))
                .limit(MOST_PARTS)
                .map(part -> ResultView.of(part, scheme))
                .toList();
        String rule = verdict.atLeast() == null
                ? "各项均达标"
                : "至少 " + verdict.atLeast() + " 项达标"
                        + (verdict.restAtLeast() == null
                                ? ""
                                : "，其余不低于达标线的 "
                                        + verdict.restAtLeast()
                                                .movePointRight(2)
                                                .stripTrailingZeros()
                                                .toPlainString() + "%");
        String ruleEn = verdict.atLeast() == null
                ? "all of them are met"
                : "at least " + verdict.atLeast() + " are met"
                        + (verdict.restAtLeast() == null
                                ? ""
                                : ", the rest reach "
                                        + verdict.restAtLeast()
                                                .movePointRight(2)
                                                .stripTrailingZeros()
                                                .toPlainString() + " per cent of their thresholds");
        return new ExplanationView(
                ResultView.of(result, scheme),
                framework.content().key(),
                framework.content().number(),
                framework.contentHash(),
                framework.content().basis(),
                null,
                rule,
                ruleEn,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                parts);
    }
}
