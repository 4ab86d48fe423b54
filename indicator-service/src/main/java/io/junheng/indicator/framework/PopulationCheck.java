package io.junheng.indicator.framework;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaLevel;
import io.junheng.indicator.framework.FrameworkContent.ExclusionContent;

/** Checks who counts: populations and whom they leave out. */
final class PopulationCheck {

    private final FrameworkContent content;
    private final Scheme scheme;
    private final Faults faults;
    private final FormulaFaults formulas;

    PopulationCheck(FrameworkContent content, Scheme scheme, Faults faults, FormulaFaults formulas) {
        this.content = content;
        this.scheme = scheme;
        this.faults = faults;
        this.formulas = formulas;
    }

    void check() {
        faults.unique(content.populations(), FrameworkContent.PopulationContent::key, "/populations");
        for (int i = 0; i < content.populations().size(); i++) {
            FrameworkContent.PopulationContent population =
                    content.populations().get(i);
            String pointer = "/populations/" + i;
            faults.text(population.key(), pointer + "/key");
            faults.text(population.name(), pointer + "/name");
            for (int j = 0; j < population.exclusions().size(); j++) {
                exclusion(population.exclusions().get(j), pointer + "/exclusions/" + j);
            }
        }
    }

    private void exclusion(ExclusionContent exclusion, String pointer) {
        faults.text(exclusion.key(), pointer + "/key");
        faults.text(exclusion.name(), pointer + "/name");
        faults.require(!exclusion.types().isEmpty(), pointer + "/types", FrameworkProblem.VALUE_MISSING);
        if (exclusion.when() != null) {
            formulas.check(
                    pointer + "/when",
                    stage -> Formula.condition(
                            exclusion.when(), scheme.vocabulary("EACH", stage), FormulaLevel.SUBJECT));
        }
    }
}
