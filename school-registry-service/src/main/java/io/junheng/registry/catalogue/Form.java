package io.junheng.registry.catalogue;

import io.junheng.contracts.registry.FormDefined;
import io.junheng.contracts.registry.FormState;
import io.junheng.kit.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form (报表): who files it, the data elements that one kind of return carries, those that must be there at submission as far as the subject has their
 * stage and they are asked for, whether classes are listed, the rules between parts and totals, and its formulas. Every change is a new version; a return
 * is read under the version it was filed with.
 */
public record Form(
        String key,
        String name,
        String nameEn,
        Subject subject,
        PeriodType periodType,
        Audience audience,
        List<String> elements,
        List<String> required,
        boolean classList,
        List<Rule> rules,
        FormFormulas formulas,
        long version)
        implements Definition<Form> {

    public Form {
        audience = audience == null ? Audience.EVERYBODY : audience;
        elements = List.copyOf(elements);
        required = List.copyOf(required);
        rules = List.copyOf(rules);
        formulas = formulas == null ? FormFormulas.NONE : formulas;
    }

    @Override
    public Form changedTo(Form wanted) {
        if (subject != wanted.subject || periodType != wanted.periodType) {
            throw Problem.of(CatalogueProblem.FORM_FINAL);
        }
        return equals(wanted.at(version)) ? this : wanted.at(version + 1);
    }

    @Override
    public Form at(long newVersion) {
        return new Form(
                key,
                name,
                nameEn,
                subject,
                periodType,
                audience,
                elements,
                required,
                classList,
                rules,
                formulas,
                newVersion);
    }

    @Override
    public FormDefined since(Form before) {
        return new FormDefined(before == null ? null : before.state(), state());
    }

    private FormState state() {
        return new FormState(
                key,
                name,
                nameEn,
                subject.name(),
                periodType.name(),
                audience.state(),
                elements,
                required,
                classList,
                rules.stream().map(Rule::state).toList(),
                formulas.visible(),
                formulas.computed(),
                formulas.checks().stream().map(Check::state).toList(),
                formulas.jumps().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().state(),
                                (one, other) -> one,
                                LinkedHashMap::new)),
                formulas.parameters(),
                version);
    }
}
