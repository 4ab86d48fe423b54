package io.junheng.indicator.gap;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.expressions.Element;
import io.junheng.expressions.Formula;
import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.SubjectFigures;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import io.junheng.indicator.gap.Need.Option;
import io.junheng.indicator.simulation.ClassSpread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds for a failing result the least change of each figure that its formula reads (逐项缺口), exactly, by the reference interpreter. */
final class Needs {

    /** The classes of a school at a stage, as something there can be more of. */
    static final String CLASSES = "classes";

    private final Scheme scheme;
    private final Map<String, BigDecimal> steps = new HashMap<>();

    Needs(Scheme scheme) {
        this.scheme = scheme;
        scheme.content().criteria().stream()
                .map(CriterionContent::gap)
                .filter(gap -> gap != null && gap.figure() != null && gap.step() != null)
                .forEach(gap -> steps.merge(gap.figure(), gap.step(), BigDecimal::min));
    }

    /** The whole steps in which there can be more of a figure. */
    BigDecimal step(String figure) {
        return steps.getOrDefault(figure, BigDecimal.ONE);
    }

    boolean isGapFigure(String figure) {
        return steps.containsKey(figure);
    }

    Need of(Result result, CriterionContent criterion, SubjectFigures subject) {
        return of(
                result,
                criterion,
                subject,
                scheme.threshold(criterion, result.stage()).orElseThrow());
    }

    /** What it lacks of another threshold than the criterion's. */
    Need of(Result result, CriterionContent criterion, SubjectFigures subject, Threshold threshold) {
        Formula condition =
                scheme.formula(criterion, result.stage()).compared(threshold.relation(), threshold.number());
        return new Need(
                result,
                threshold.text(),
                criterion.ofClasses()
                        ? classes(condition, result.stage(), subject)
                        : figures(condition, criterion, result.stage(), subject));
    }

    private List<Option> figures(Formula condition, CriterionContent criterion, String stage, SubjectFigures subject) {
        List<Option> options = new ArrayList<>();
        for (Element element : condition.elements()) {
            String figure = element.name();
            String data = scheme.element(figure, stage);
            Optional<BigDecimal> now = subject.value(0, data);
            if (element.yearsBack() == 0 && now.isPresent() && !isDerived(figure)) {
                Predicate<BigDecimal> meets = change -> Interpreter.condition(
                                condition,
                                subject.with(data, now.get().add(change)).frame(scheme, stage))
                        .value()
                        .orElse(false);
                boolean preferred =
                        criterion.gap() != null && figure.equals(criterion.gap().figure());
                LeastChange.up(step(figure), meets)
                        .ifPresent(more -> options.add(option(figure, data, now.get(), more, preferred)));
                LeastChange.down(step(figure), now.get(), meets)
                        .ifPresent(less -> options.add(option(figure, data, now.get(), less.negate(), false)));
            }
        }
        return options;
    }

    private static boolean isDerived(String figure) {
        return Scheme.isStageWeight(figure) || Scheme.isWeightedTotal(figure);
    }

    private Option option(String figure, String data, BigDecimal now, BigDecimal change, boolean preferred) {
        return new Option(data, scheme.label(figure).zh(), scheme.unit(figure), now, change, preferred);
    }

    private static List<Option> classes(Formula condition, String stage, SubjectFigures subject) {
        List<ClassSize> now = subject.classes(stage);
        int pupils = now.stream().mapToInt(ClassSize::pupils).sum();
        return LeastChange.upTo(
                        now.isEmpty() ? 0 : pupils,
                        more -> meets(condition, ClassSpread.evenly(stage, pupils, now.size() + more.intValueExact())))
                .map(more -> List.of(new Option(CLASSES, "班级数", "班", BigDecimal.valueOf(now.size()), more, true)))
                .orElse(List.of());
    }

    private static boolean meets(Formula condition, List<ClassSize> classes) {
        List<Frame> frames = classes.stream()
                .<Frame>map(each -> element -> BigDecimal.valueOf(each.pupils()))
                .toList();
        return Interpreter.condition(condition, frames).value().orElse(false);
    }
}
