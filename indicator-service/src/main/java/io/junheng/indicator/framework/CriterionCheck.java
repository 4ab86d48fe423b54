package io.junheng.indicator.framework;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Vocabulary;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the criteria: formula, unit, thresholds at every stage, and how gaps are found. */
final class CriterionCheck {

    private static final Set<String> KINDS = Set.of("EACH", "REGION", "CLASSES");
    private static final Set<String> KINDS_OF_REGIONS = Set.of("EACH", "REGION");

    private final FrameworkContent content;
    private final Scheme scheme;
    private final Faults faults;
    private final FormulaFaults formulas;

    CriterionCheck(FrameworkContent content, Scheme scheme, Faults faults, FormulaFaults formulas) {
        this.content = content;
        this.scheme = scheme;
        this.faults = faults;
        this.formulas = formulas;
    }

    void check() {
        List<String> populations = content.populations().stream()
                .map(FrameworkContent.PopulationContent::key)
                .toList();
        faults.unique(content.criteria(), CriterionContent::key, "/criteria");
        for (int i = 0; i < content.criteria().size(); i++) {
            CriterionContent criterion = content.criteria().get(i);
            String pointer = "/criteria/" + i;
            faults.text(criterion.key(), pointer + "/key");
            faults.text(criterion.name(), pointer + "/name");
            if (content.ofSchools()) {
                faults.reference(criterion.population(), populations, pointer + "/population");
            }
            Optional<Unit> unit = faults.unit(criterion.unit(), pointer + "/unit");
            thresholds(criterion, pointer + "/meets");
            if (criterion.gap() != null) {
                gap(criterion, pointer + "/gap");
            }
            if (faults.choice(criterion.of(), content.ofSchools() ? KINDS : KINDS_OF_REGIONS, pointer + "/of")
                    && faults.text(criterion.formula(), pointer + "/formula")
                    && unit.isPresent()) {
                formulas.check(pointer + "/formula", stage -> {
                    Vocabulary vocabulary = scheme.vocabulary(criterion.of(), stage);
                    return Formula.number(criterion.formula(), vocabulary, Scheme.level(criterion.of()), unit.get());
                });
            }
        }
    }

    private void thresholds(CriterionContent criterion, String pointer) {
        Map<String, String> meets = criterion.meets() == null ? Map.of() : criterion.meets();
        faults.require(!meets.isEmpty(), pointer, FrameworkProblem.VALUE_MISSING);
        meets.forEach((stage, text) -> faults.require(
                Threshold.read(text).isPresent(),
                pointer + "/" + stage,
                FrameworkProblem.THRESHOLD_MALFORMED,
                String.valueOf(text)));
        for (String stage : content.measuredStages()) {
            faults.require(
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
        faults.require(gap.step() == null && gap.figure() == null, pointer + "/formula", FrameworkProblem.GAP_TWOFOLD);
        faults.unit(gap.unit(), pointer + "/unit")
                .filter(unit -> KINDS.contains(String.valueOf(criterion.of())))
                .ifPresent(unit -> formulas.check(
                        pointer + "/formula",
                        stage -> Formula.number(
                                gap.formula(),
                                scheme.vocabulary(criterion.of(), stage),
                                Scheme.level(criterion.of()),
                                unit)));
    }

    private void gapBySteps(FrameworkContent.GapContent gap, String of, String pointer) {
        faults.require(
                gap.step() != null && gap.step().signum() > 0,
                pointer + "/step",
                FrameworkProblem.NUMBER_OUT_OF_RANGE,
                String.valueOf(gap.step()),
                "> 0",
                "…");
        if (gap.figure() != null) {
            faults.require("EACH".equals(of), pointer + "/figure", FrameworkProblem.GAP_OF_ONE_ONLY);
            faults.reference(
                    gap.figure(),
                    content.figures().stream()
                            .map(FrameworkContent.FigureContent::name)
                            .toList(),
                    pointer + "/figure");
        }
    }
}
