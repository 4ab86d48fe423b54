package io.junheng.indicator.framework;

import java.util.Set;
import java.util.function.Function;

/** Finds everything that is wrong with a framework, each with a JSON Pointer, so that what is stored can always be evaluated. */
final class FrameworkCheck {

    private static final Set<String> STAGES = Set.of("KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR");
    private static final Set<String> SUBJECTS = Set.of("SCHOOL", "REGION");

    private final FrameworkContent content;
    private final Faults faults = new Faults();
    private final NameCheck names;
    private final PopulationCheck populations;
    private final CriterionCheck criteria;
    private final VerdictCheck verdicts;
    private final TreeCheck tree;
    private final ScoringCheck scoring;

    FrameworkCheck(FrameworkContent content, boolean chinese) {
        this.content = content;
        Scheme scheme = new Scheme(content);
        FormulaFaults formulas = new FormulaFaults(content.measuredStages(), chinese, faults);
        names = new NameCheck(content, STAGES, faults);
        populations = new PopulationCheck(content, scheme, faults, formulas);
        criteria = new CriterionCheck(content, scheme, faults, formulas);
        verdicts = new VerdictCheck(content, faults);
        tree = new TreeCheck(content, faults);
        scoring = new ScoringCheck(content, faults);
    }

    /** Throws a problem with every violation when there is one; what rests on names that are wrong is looked at once they are right. */
    void orThrow() {
        heads();
        faults.throwIfAny();
        names.check();
        faults.throwIfAny();
        populations.check();
        criteria.check();
        if (content.measures()) {
            verdicts.check();
        }
        tree.check();
        scoring.check();
        faults.throwIfAny();
    }

    private void heads() {
        faults.require(
                content.key() != null && content.key().matches("[a-z][a-z0-9-]{1,59}"),
                "/key",
                FrameworkProblem.KEY_MALFORMED);
        faults.range(content.number(), 1, 9_999, "/number");
        faults.text(content.name(), "/name");
        faults.choice(content.subject(), SUBJECTS, "/subject");
        for (int i = 0; i < content.stages().size(); i++) {
            faults.choice(content.stages().get(i), STAGES, "/stages/" + i);
        }
        faults.unique(content.stages(), Function.identity(), "/stages");
        if (content.measures()) {
            measuring();
        }
        faults.any(content.definitions(), "/definitions");
        faults.any(content.populations(), "/populations");
    }

    private void measuring() {
        faults.text(content.form(), "/form");
        faults.require(!content.ofSchools() || !content.stages().isEmpty(), "/stages", FrameworkProblem.VALUE_MISSING);
        faults.text(content.overall(), "/overall");
        faults.some(content.figures(), "/figures");
        faults.some(content.criteria(), "/criteria");
        faults.some(content.verdicts(), "/verdicts");
    }
}
