package io.junheng.registry.catalogue;

import io.junheng.contracts.registry.FormState;
import io.junheng.kit.problem.Problem;
import java.util.List;

/**
 * A form (报表): the data elements that one kind of return carries, those that must be there at submission as far as the subject has their
 * stage, whether classes are listed, and the rules between figures. Elements are added, never taken out.
 */
public record Form(
        String key,
        String name,
        String nameEn,
        Subject subject,
        PeriodType periodType,
        List<String> elements,
        List<String> required,
        boolean classList,
        List<Rule> rules,
        long version) {

    public Form {
        elements = List.copyOf(elements);
        required = List.copyOf(required);
        rules = List.copyOf(rules);
    }

    /** This form as {@code wanted} has it; this one when that says nothing new. */
    Form changedTo(Form wanted) {
        if (subject != wanted.subject || periodType != wanted.periodType) {
            throw Problem.of(CatalogueProblem.FORM_FINAL);
        }
        for (String element : elements) {
            if (!wanted.elements.contains(element)) {
                throw Problem.of(CatalogueProblem.FORM_ELEMENT_REMOVED, element).at("/elements");
            }
        }
        return equals(wanted.at(version)) ? this : wanted.at(version + 1);
    }

    Form at(long newVersion) {
        return new Form(key, name, nameEn, subject, periodType, elements, required, classList, rules, newVersion);
    }

    FormState state() {
        return new FormState(
                key,
                name,
                nameEn,
                subject.name(),
                periodType.name(),
                elements,
                required,
                classList,
                rules.stream().map(Rule::state).toList(),
                version);
    }
}
