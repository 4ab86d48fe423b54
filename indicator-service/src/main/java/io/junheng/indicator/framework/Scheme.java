package io.junheng.indicator.framework;

import io.junheng.expressions.Expression;
import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Units;
import io.junheng.expressions.Vocabulary;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.ExclusionContent;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A framework made ready to be evaluated: its formulas, checked, for each stage. */
public final class Scheme {

    /** Of a class list: pupils in the class. */
    public static final String CLASS_PUPILS = "classPupils";

    static final String STAGE_WEIGHT = "stageWeight";
    static final String WEIGHTED_TOTAL = "weightedTotal";

    private final FrameworkContent content;
    private final Map<String, Formula> formulas = new ConcurrentHashMap<>();
    private volatile SortedSet<Integer> yearsBack;

    public Scheme(FrameworkContent content) {
        this.content = content;
    }

    public FrameworkContent content() {
        return content;
    }

    /** The criterion's formula at the stage. */
    public Formula formula(CriterionContent criterion, String stage) {
        return formulas.computeIfAbsent(
                stage + " " + criterion.key(),
                added -> Formula.number(
                                criterion.formula(),
                                vocabulary(criterion.of(), stage),
                                level(criterion.of()),
                                Units.standard().of(criterion.unit()))
                        .orThrow());
    }

    /** The formula of what would close the criterion's gap at the stage; nothing when it is found by steps. */
    public Optional<Formula> gapFormula(CriterionContent criterion, String stage) {
        return Optional.ofNullable(criterion.gap())
                .filter(gap -> gap.formula() != null)
                .map(gap -> Formula.number(
                                gap.formula(),
                                vocabulary(criterion.of(), stage),
                                level(criterion.of()),
                                Units.standard().of(gap.unit()))
                        .orThrow());
    }

    /** The condition under which a school is left out; nothing when its type alone decides. */
    public Optional<Formula> exclusion(ExclusionContent exclusion, String stage) {
        return Optional.ofNullable(exclusion.when())
                .map(text -> Formula.condition(text, vocabulary("EACH", stage), FormulaLevel.SUBJECT)
                        .orThrow());
    }

    /** How many years back its formulas look, in order; 0, the evaluated year, is always among them. */
    public SortedSet<Integer> yearsBack() {
        if (yearsBack == null) {
            yearsBack = Collections.unmodifiableSortedSet(years());
        }
        return yearsBack;
    }

    private SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>(List.of(0));
        for (String stage : content.measuredStages()) {
            Stream<Formula> criteria = content.criteria().stream()
                    .flatMap(criterion ->
                            Stream.concat(Stream.of(formula(criterion, stage)), gapFormula(criterion, stage).stream()));
            Stream<Formula> exclusions = content.populations().stream()
                    .flatMap(population -> population.exclusions().stream())
                    .flatMap(exclusion -> exclusion(exclusion, stage).stream());
            Stream.concat(criteria, exclusions)
                    .forEach(formula -> formula.elements().forEach(element -> years.add(element.yearsBack())));
        }
        return years;
    }

    /** What meets the criterion at the stage; nothing when it is not asked of that stage. */
    public Optional<Threshold> threshold(CriterionContent criterion, String stage) {
        return FrameworkContent.byStage(criterion.meets(), stage).flatMap(Threshold::read);
    }

    /** The data element behind a formula's name at the stage; derived names stand for themselves. */
    public String element(String name, String stage) {
        if (name.equals(CLASS_PUPILS)) {
            return "pupils";
        }
        return content.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .flatMap(figure -> FrameworkContent.byStage(figure.elements(), stage))
                .orElse(name);
    }

    /** The factor by which the stage's figure counts in the split. */
    public static boolean isStageWeight(String name) {
        return name.equals(STAGE_WEIGHT);
    }

    /** The sum of weight times figure over the stages that a school teaches. */
    public static boolean isWeightedTotal(String name) {
        return name.equals(WEIGHTED_TOTAL);
    }

    /** The split's figures of a subject that teaches these stages: the stage's weight, and the weighted total where all its parts are known. */
    public Map<String, BigDecimal> derived(String stage, List<String> taught, Map<String, BigDecimal> values) {
        Map<String, BigDecimal> derived = new TreeMap<>();
        if (content.split() != null) {
            derived.put(STAGE_WEIGHT, weights().get(stage));
            List<String> counted =
                    weights().keySet().stream().filter(taught::contains).toList();
            boolean known = counted.stream()
                    .allMatch(each -> values.get(element(content.split().figure(), each)) != null);
            if (known) {
                BigDecimal total = counted.stream()
                        .map(each -> weights()
                                .get(each)
                                .multiply(values.get(element(content.split().figure(), each))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros();
                derived.put(WEIGHTED_TOTAL, total.setScale(Math.max(0, total.scale())));
            }
        }
        return derived;
    }

    /** What is enough of a criterion where a verdict lets it fall short (底线), if one does. */
    public Optional<Threshold> floor(CriterionContent criterion, Threshold threshold) {
        return content.verdicts().stream()
                .filter(verdict -> verdict.restAtLeast() != null && verdict.of().contains(criterion.key()))
                .findFirst()
                .map(verdict -> threshold.part(verdict.restAtLeast()));
    }

    static FormulaLevel level(String of) {
        return "EACH".equals(of) ? FormulaLevel.SUBJECT : FormulaLevel.POPULATION;
    }

    /** The names known to formulas of the kind at the stage; unsound entries are left out, they are reported apart. */
    Vocabulary vocabulary(String of, String stage) {
        Vocabulary.Builder builder = Vocabulary.builder();
        if ("CLASSES".equals(of)) {
            builder.element(CLASS_PUPILS, Units.standard().of("人"), "班级学生数", "pupils of the class");
        } else {
            figures(builder, stage);
        }
        content.definitions()
                .forEach(definition -> FrameworkContent.byStage(definition.formulas(), stage)
                        .ifPresent(text -> builder.definition(
                                definition.name(),
                                text,
                                definition.label(),
                                english(definition.labelEn(), definition.name()))));
        return builder.build();
    }

    private void figures(Vocabulary.Builder builder, String stage) {
        for (FrameworkContent.FigureContent figure : content.figures()) {
            if (FrameworkContent.byStage(figure.elements(), stage).isPresent()) {
                Units.standard()
                        .find(figure.unit())
                        .ifPresent(unit -> builder.element(
                                figure.name(), unit, figure.label(), english(figure.labelEn(), figure.name())));
            }
        }
        if (content.split() != null) {
            String unit = content.figures().stream()
                    .filter(figure -> figure.name().equals(content.split().figure()))
                    .map(FrameworkContent.FigureContent::unit)
                    .findFirst()
                    .orElse("1");
            builder.element(STAGE_WEIGHT, Units.standard().of("1"), "本学段权重", "weight of the stage");
            Units.standard()
                    .find(unit)
                    .ifPresent(
                            known -> builder.element(WEIGHTED_TOTAL, known, "各学段加权合计", "weighted total of all stages"));
        }
    }

    private static String english(String label, String name) {
        return label == null ? name : label;
    }

    /** The label of a name at the stage, as formulas show it. */
    public Expression.Label label(String name) {
        return switch (name) {
            case CLASS_PUPILS -> new Expression.Label("班级学生数", "pupils of the class");
            case STAGE_WEIGHT -> new Expression.Label("本学段权重", "weight of the stage");
            case WEIGHTED_TOTAL -> new Expression.Label("各学段加权合计", "weighted total of all stages");
            default ->
                content.figures().stream()
                        .filter(figure -> figure.name().equals(name))
                        .findFirst()
                        .map(figure -> new Expression.Label(figure.label(), english(figure.labelEn(), name)))
                        .or(() -> content.definitions().stream()
                                .filter(definition -> definition.name().equals(name))
                                .findFirst()
                                .map(definition ->
                                        new Expression.Label(definition.label(), english(definition.labelEn(), name))))
                        .orElse(new Expression.Label(name, name));
        };
    }

    /** The unit of a name, as written. */
    public String unit(String name) {
        return content.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .map(FrameworkContent.FigureContent::unit)
                .findFirst()
                .orElseGet(() -> switch (name) {
                    case CLASS_PUPILS -> "人";
                    case WEIGHTED_TOTAL ->
                        content.figures().stream()
                                .filter(figure ->
                                        figure.name().equals(content.split().figure()))
                                .map(FrameworkContent.FigureContent::unit)
                                .findFirst()
                                .orElse("1");
                    default -> "1";
                });
    }

    /** The split's weights, in the order of their stages; empty without a split. */
    public Map<String, BigDecimal> weights() {
        return content.split() == null
                ? Map.of()
                : new TreeMap<>(content.split().weights());
    }
}
