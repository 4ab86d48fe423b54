package io.junheng.registry.procedure;

import io.junheng.contracts.registry.ProcedureState;
import io.junheng.contracts.registry.ProcedureStepPlan;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.rule.FieldDefinition;
import io.junheng.registry.rule.FigureDefinition;
import io.junheng.registry.rule.LookupDefinition;
import io.junheng.registry.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A procedure (程序): what has to be done, in which order and by whom, before something takes effect. A case keeps to the version it was opened
 * under. {@code exclusive} names a theme of which a subject has one pending case at most; {@code revisable} and {@code withdrawable} tell what may
 * still happen to a case that has taken effect; the single cases of a {@code confidential} procedure are for the subject school's own users only.
 * {@code opening} says who may open a case, null for whoever may by role; {@code entries} is null where cases carry no list.
 */
record Procedure(
        String key,
        String name,
        String nameEn,
        String basis,
        Subject subject,
        String exclusive,
        boolean revisable,
        boolean withdrawable,
        boolean confidential,
        Party opening,
        List<FieldDefinition> fields,
        List<LookupDefinition> lookups,
        List<FigureDefinition> figures,
        List<RuleDefinition> rules,
        List<String> facts,
        List<CaseFigure> caseFigures,
        EntryList entries,
        List<Step> steps,
        EffectUse effect,
        long version) {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9-]{0,63}");

    Procedure {
        fields = fields == null ? List.of() : fields;
        lookups = lookups == null ? List.of() : lookups;
        figures = figures == null ? List.of() : figures;
        rules = rules == null ? List.of() : rules;
        facts = facts == null ? List.of() : List.copyOf(facts);
        caseFigures = caseFigures == null ? List.of() : List.copyOf(caseFigures);
        steps = List.copyOf(steps);
    }

    static void requireKey(String key, String pointer, Problems problems) {
        problems.require(key != null && KEY.matcher(key).matches(), pointer, ProcedureProblem.KEY_FORMAT);
    }

    /** This procedure as {@code wanted} has it; this one when that says nothing new. */
    Procedure changedTo(Procedure wanted) {
        if (subject != wanted.subject) {
            throw Problem.of(ProcedureProblem.SUBJECT_FINAL).at("/subject");
        }
        Procedure next = wanted.at(version);
        return equals(next) ? this : next.at(version + 1);
    }

    Procedure at(long newVersion) {
        return new Procedure(
                key,
                name,
                nameEn,
                basis,
                subject,
                exclusive,
                revisable,
                withdrawable,
                confidential,
                opening,
                fields,
                lookups,
                figures,
                rules,
                facts,
                caseFigures,
                entries,
                steps,
                effect,
                newVersion);
    }

    Optional<Step> step(String stepKey) {
        return steps.stream().filter(one -> one.key().equals(stepKey)).findFirst();
    }

    /** The steps in the order in which they follow each other; those that may be open together are together. */
    List<List<Step>> stages() {
        List<List<Step>> stages = new ArrayList<>();
        String group = null;
        for (Step step : steps) {
            if (step.group() != null && step.group().equals(group)) {
                stages.get(stages.size() - 1).add(step);
            } else {
                stages.add(new ArrayList<>(List.of(step)));
            }
            group = step.group();
        }
        return stages;
    }

    ProcedureState state() {
        return new ProcedureState(
                key,
                name,
                nameEn,
                basis,
                subject.name(),
                steps.stream()
                        .map(step -> new ProcedureStepPlan(
                                step.key(), step.name(), step.nameEn(), step.group(), step.publicityDays()))
                        .toList(),
                effect.name(),
                version);
    }
}
