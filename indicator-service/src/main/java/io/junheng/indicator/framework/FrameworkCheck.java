package io.junheng.indicator.framework;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaCheck;
import io.junheng.expressions.FormulaError;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.expressions.Vocabulary;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.ExclusionContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.kit.problem.Problems;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds everything that is wrong with a framework, each with a JSON Pointer, so that what is stored can always be evaluated. */
final class FrameworkCheck {

    private static final Set<String> STAGES = Set.of("KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR");
    private static final Set<String> SUBJECTS = Set.of("SCHOOL", "REGION");
    private static final Set<String> KINDS = Set.of("EACH", "REGION", "CLASSES");
    private static final Set<String> KINDS_OF_REGIONS = Set.of("EACH", "REGION");
    private static final Set<String> LEVELS = Set.of("EACH", "REGION");
    private static final int MOST_ENTRIES = 500;

    private final FrameworkContent content;
    private final Scheme scheme;
    private final boolean chinese;
    private final Problems problems = new Problems();

    FrameworkCheck(FrameworkContent content, boolean chinese) {
        this.content = content;
        this.scheme = new Scheme(content);
        this.chinese = chinese;
    }

    /** Throws a problem with every violation when there is one. */
    void orThrow() {
        heads();
        problems.throwIfAny();
        figures();
        definitions();
        split();
        problems.throwIfAny();
        populations();
        criteria();
        verdicts();
        problems.throwIfAny();
    }

    private boolean text(String value, String pointer) {
        boolean given = value != null && !value.isBlank() && value.length() <= 10_000;
        problems.require(given, pointer, FrameworkProblem.VALUE_MISSING);
        return given;
    }

    private boolean choice(String value, Set<String> known, String pointer) {
        if (!text(value, pointer)) {
            return false;
        }
        boolean one = known.contains(value);
        problems.require(
                one,
                pointer,
                FrameworkProblem.CHOICE_UNKNOWN,
                value,
                String.join(", ", known.stream().sorted().toList()));
        return one;
    }

    private boolean reference(String value, Collection<String> known, String pointer) {
        if (!text(value, pointer)) {
            return false;
        }
        boolean there = known.contains(value);
        problems.require(there, pointer, FrameworkProblem.REFERENCE_UNKNOWN, value, String.join(", ", known));
        return there;
    }

    private <T> void unique(List<T> entries, Function<T, String> key, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String value = key.apply(entries.get(i));
            if (value != null && !seen.add(value)) {
                problems.add(pointer + "/" + i, FrameworkProblem.TAKEN, value);
            }
        }
    }

    private void heads() {
        problems.require(
                content.key() != null && content.key().matches("[a-z][a-z0-9-]{1,59}"),
                "/key",
                FrameworkProblem.KEY_MALFORMED);
        range(content.number(), 1, 9_999, "/number");
        text(content.name(), "/name");
        choice(content.subject(), SUBJECTS, "/subject");
        text(content.form(), "/form");
        for (int i = 0; i < content.stages().size(); i++) {
            choice(content.stages().get(i), STAGES, "/stages/" + i);
        }
        unique(content.stages(), Function.identity(), "/stages");
        problems.require(
                !content.ofSchools() || !content.stages().isEmpty(), "/stages", FrameworkProblem.VALUE_MISSING);
        text(content.overall(), "/overall");
        sized(content.figures(), "/figures");
        sized(content.criteria(), "/criteria");
        sized(content.verdicts(), "/verdicts");
        range(content.definitions().size(), 0, MOST_ENTRIES, "/definitions");
        range(content.populations().size(), 0, MOST_ENTRIES, "/populations");
    }

    private void sized(List<?> entries, String pointer) {
        range(entries.size(), 1, MOST_ENTRIES, pointer);
    }

    private void range(Integer number, int least, int most, String pointer) {
        if (number == null) {
            problems.add(pointer, FrameworkProblem.VALUE_MISSING);
        } else {
            problems.require(
                    number >= least && number <= most,
                    pointer,
                    FrameworkProblem.NUMBER_OUT_OF_RANGE,
                    number,
                    least,
                    most);
        }
    }

    private void name(String name, String pointer) {
        problems.require(
                name != null && name.matches("[A-Za-z][A-Za-z0-9_]{0,59}"), pointer, FrameworkProblem.NAME_MALFORMED);
    }

    private void figures() {
        unique(content.figures(), FrameworkContent.FigureContent::name, "/figures");
        for (int i = 0; i < content.figures().size(); i++) {
            FrameworkContent.FigureContent figure = content.figures().get(i);
            String pointer = "/figures/" + i;
            name(figure.name(), pointer + "/name");
            text(figure.label(), pointer + "/label");
            unit(figure.unit(), pointer + "/unit");
            problems.require(
                    figure.elements() != null && !figure.elements().isEmpty(),
                    pointer + "/elements",
                    FrameworkProblem.VALUE_MISSING);
        }
    }

    private Optional<Unit> unit(String unit, String pointer) {
        if (!text(unit, pointer)) {
            return Optional.empty();
        }
        Optional<Unit> known = Units.standard().find(unit);
        problems.require(known.isPresent(), pointer, FrameworkProblem.UNIT_UNKNOWN, unit);
        return known;
    }

    private void definitions() {
        unique(content.definitions(), FrameworkContent.DefinitionContent::name, "/definitions");
        for (int i = 0; i < content.definitions().size(); i++) {
            FrameworkContent.DefinitionContent definition =
                    content.definitions().get(i);
            String pointer = "/definitions/" + i;
            name(definition.name(), pointer + "/name");
            text(definition.label(), pointer + "/label");
            problems.require(
                    definition.formulas() != null && !definition.formulas().isEmpty(),
                    pointer + "/formulas",
                    FrameworkProblem.VALUE_MISSING);
        }
    }

    private void split() {
        FrameworkContent.SplitContent split = content.split();
        if (split == null) {
            return;
        }
        reference(
                split.figure(),
                content.figures().stream()
                        .map(FrameworkContent.FigureContent::name)
                        .toList(),
                "/split/figure");
        if (split.weights() == null || split.weights().isEmpty()) {
            problems.add("/split/weights", FrameworkProblem.VALUE_MISSING);
            return;
        }
        split.weights().forEach((stage, weight) -> {
            choice(stage, STAGES, "/split/weights");
            problems.require(
                    weight != null && weight.signum() > 0,
                    "/split/weights/" + stage,
                    FrameworkProblem.NUMBER_OUT_OF_RANGE,
                    weight,
                    "> 0",
                    "…");
        });
        for (String stage : content.stages()) {
            problems.require(
                    split.weights().containsKey(stage), "/split/weights", FrameworkProblem.STAGE_UNCOVERED, stage);
        }
    }

    private void populations() {
        unique(content.populations(), FrameworkContent.PopulationContent::key, "/populations");
        for (int i = 0; i < content.populations().size(); i++) {
            FrameworkContent.PopulationContent population =
                    content.populations().get(i);
            String pointer = "/populations/" + i;
            text(population.key(), pointer + "/key");
            text(population.name(), pointer + "/name");
            for (int j = 0; j < population.exclusions().size(); j++) {
                exclusion(population.exclusions().get(j), pointer + "/exclusions/" + j);
            }
        }
    }

    private void exclusion(ExclusionContent exclusion, String pointer) {
        text(exclusion.key(), pointer + "/key");
        text(exclusion.name(), pointer + "/name");
        problems.require(!exclusion.types().isEmpty(), pointer + "/types", FrameworkProblem.VALUE_MISSING);
        if (exclusion.when() != null) {
            formulas(
                    pointer + "/when",
                    stage -> Formula.condition(
                            exclusion.when(), scheme.vocabulary("EACH", stage), FormulaLevel.SUBJECT));
        }
    }

    /** Checks a formula at every stage; the same error at several stages is told once. */
    private void formulas(String pointer, Function<String, FormulaCheck> check) {
        Map<List<Object>, Set<String>> found = new LinkedHashMap<>();
        Map<List<Object>, FormulaError> errors = new LinkedHashMap<>();
        for (String stage : content.measuredStages()) {
            for (FormulaError error : check.apply(stage).errors()) {
                List<Object> same = List.of(error.code(), error.offset(), error.zh());
                found.computeIfAbsent(same, key -> new LinkedHashSet<>()).add(stage);
                errors.put(same, error);
            }
        }
        errors.forEach((same, error) -> {
            String message = chinese ? error.zh() : error.en();
            String where = error.definition() == null ? "" : error.definition() + ": ";
            String suggestion =
                    error.suggestion() == null ? "" : (chinese ? "；建议：" : "; suggestion: ") + error.suggestion();
            problems.add(
                    pointer,
                    FrameworkProblem.FORMULA_UNSOUND,
                    String.join(", ", found.get(same)),
                    error.offset() + 1,
                    where + message,
                    suggestion,
                    error.code());
        });
    }

    private void criteria() {
        List<String> populations = content.populations().stream()
                .map(FrameworkContent.PopulationContent::key)
                .toList();
        unique(content.criteria(), CriterionContent::key, "/criteria");
        for (int i = 0; i < content.criteria().size(); i++) {
            CriterionContent criterion = content.criteria().get(i);
            String pointer = "/criteria/" + i;
            text(criterion.key(), pointer + "/key");
            text(criterion.name(), pointer + "/name");
            if (content.ofSchools()) {
                reference(criterion.population(), populations, pointer + "/population");
            }
            Optional<Unit> unit = unit(criterion.unit(), pointer + "/unit");
            thresholds(criterion, pointer + "/meets");
            if (criterion.gap() != null) {
                gap(criterion, pointer + "/gap");
            }
            if (choice(criterion.of(), content.ofSchools() ? KINDS : KINDS_OF_REGIONS, pointer + "/of")
                    && text(criterion.formula(), pointer + "/formula")
                    && unit.isPresent()) {
                formulas(pointer + "/formula", stage -> {
                    Vocabulary vocabulary = scheme.vocabulary(criterion.of(), stage);
                    return Formula.number(criterion.formula(), vocabulary, Scheme.level(criterion.of()), unit.get());
                });
            }
        }
    }

    private void thresholds(CriterionContent criterion, String pointer) {
        Map<String, String> meets = criterion.meets() == null ? Map.of() : criterion.meets();
        problems.require(!meets.isEmpty(), pointer, FrameworkProblem.VALUE_MISSING);
        meets.forEach((stage, text) -> problems.require(
                Threshold.read(text).isPresent(),
                pointer + "/" + stage,
                FrameworkProblem.THRESHOLD_MALFORMED,
                String.valueOf(text)));
        for (String stage : content.measuredStages()) {
            problems.require(
                    FrameworkContent.byStage(meets, stage).isPresent(),
                    pointer,
                    FrameworkProblem.STAGE_UNCOVERED,
                    stage);
        }
    }

    private void gap(CriterionContent criterion, String pointer) {
        FrameworkContent.GapContent gap = criterion.gap();
        if (gap.formula() == null) {
            gapBySteps(gap, criterion.of(), pointer);
            return;
        }
        problems.require(
                gap.step() == null && gap.figure() == null, pointer + "/formula", FrameworkProblem.GAP_TWOFOLD);
        unit(gap.unit(), pointer + "/unit")
                .filter(unit -> KINDS.contains(String.valueOf(criterion.of())))
                .ifPresent(unit -> formulas(
                        pointer + "/formula",
                        stage -> Formula.number(
                                gap.formula(),
                                scheme.vocabulary(criterion.of(), stage),
                                Scheme.level(criterion.of()),
                                unit)));
    }

    private void gapBySteps(FrameworkContent.GapContent gap, String of, String pointer) {
        problems.require(
                gap.step() != null && gap.step().signum() > 0,
                pointer + "/step",
                FrameworkProblem.NUMBER_OUT_OF_RANGE,
                String.valueOf(gap.step()),
                "> 0",
                "…");
        if (gap.figure() != null) {
            problems.require("EACH".equals(of), pointer + "/figure", FrameworkProblem.GAP_OF_ONE_ONLY);
            reference(
                    gap.figure(),
                    content.figures().stream()
                            .map(FrameworkContent.FigureContent::name)
                            .toList(),
                    pointer + "/figure");
        }
    }

    private void verdicts() {
        Map<String, String> levels = new LinkedHashMap<>();
        content.criteria()
                .forEach(criterion -> levels.put(criterion.key(), "REGION".equals(criterion.of()) ? "REGION" : "EACH"));
        for (int i = 0; i < content.verdicts().size(); i++) {
            VerdictContent verdict = content.verdicts().get(i);
            String pointer = "/verdicts/" + i;
            text(verdict.name(), pointer + "/name");
            choice(verdict.level(), LEVELS, pointer + "/level");
            problems.require(!verdict.of().isEmpty(), pointer + "/of", FrameworkProblem.VALUE_MISSING);
            for (int j = 0; j < verdict.of().size(); j++) {
                part(verdict, verdict.of().get(j), levels, pointer + "/of/" + j);
            }
            if (verdict.atLeast() != null) {
                range(verdict.atLeast(), 1, verdict.of().size(), pointer + "/atLeast");
                problems.require(
                        "EACH".equals(verdict.level()),
                        pointer + "/atLeast",
                        FrameworkProblem.VERDICT_LEVEL_MIXED,
                        "atLeast");
            }
            if (verdict.restAtLeast() != null) {
                problems.require(
                        verdict.restAtLeast().signum() > 0
                                && verdict.restAtLeast().compareTo(BigDecimal.ONE) < 0,
                        pointer + "/restAtLeast",
                        FrameworkProblem.NUMBER_OUT_OF_RANGE,
                        verdict.restAtLeast(),
                        0,
                        1);
                problems.require(verdict.atLeast() != null, pointer + "/atLeast", FrameworkProblem.VALUE_MISSING);
            }
            if (text(verdict.key(), pointer + "/key")) {
                problems.require(
                        levels.put(verdict.key(), verdict.level()) == null,
                        pointer + "/key",
                        FrameworkProblem.TAKEN,
                        verdict.key());
            }
        }
        reference(
                content.overall(),
                content.verdicts().stream().map(VerdictContent::key).toList(),
                "/overall");
    }

    private void part(VerdictContent verdict, String part, Map<String, String> levels, String pointer) {
        if (!levels.containsKey(part)) {
            boolean later = content.verdicts().stream().anyMatch(other -> part.equals(other.key()));
            if (later) {
                problems.add(pointer, FrameworkProblem.VERDICT_TOO_EARLY, part);
            } else {
                problems.add(pointer, FrameworkProblem.REFERENCE_UNKNOWN, part, String.join(", ", levels.keySet()));
            }
        } else if ("EACH".equals(verdict.level()) && "REGION".equals(levels.get(part))) {
            problems.add(pointer, FrameworkProblem.VERDICT_LEVEL_MIXED, part);
        }
    }
}
