package io.junheng.registry.catalogue;

import io.junheng.expressions.Element;
import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaCheck;
import io.junheng.expressions.FormulaError;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Vocabulary;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.parameter.PolicyParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The formulas of a form, checked and ready to be evaluated (表内公式). */
public final class FormLogic {

    private final Map<String, Formula> visible = new LinkedHashMap<>();
    private final Map<String, Formula> computed = new LinkedHashMap<>();
    private final List<ReadyCheck> checks = new ArrayList<>();
    private final Form form;

    private FormLogic(Form form) {
        this.form = form;
    }

    /** A check with its formulas; {@code when} is null where there is none. */
    public record ReadyCheck(Check check, Formula when, Formula condition) {}

    /** The formulas of a form that was accepted. */
    public static FormLogic of(Form form, Map<String, DataElement> elements, Map<String, PolicyParameter> parameters) {
        Problems problems = new Problems();
        FormLogic logic = of(form, elements, parameters, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Form " + form.key() + " has unsound formulas: "
                    + problems.violations().get(0));
        }
        return logic;
    }

    /** The formulas of {@code form}; what is wrong with them is added to {@code problems}, each at its place. */
    static FormLogic of(
            Form form, Map<String, DataElement> elements, Map<String, PolicyParameter> parameters, Problems problems) {
        FormLogic logic = new FormLogic(form);
        Vocabulary names = FormVocabulary.of(form, elements, parameters, Check.Of.RETURN);
        form.formulas()
                .visible()
                .forEach((key, text) -> ready(
                                Formula.condition(text, names, FormulaLevel.SUBJECT), "/visible/" + key, problems)
                        .ifPresent(formula -> logic.visible.put(key, formula)));
        form.formulas()
                .computed()
                .forEach((key, text) -> ready(result(text, names, elements.get(key)), "/computed/" + key, problems)
                        .ifPresent(formula -> logic.computed.put(key, formula)));
        Vocabulary ofClasses = FormVocabulary.of(form, elements, parameters, Check.Of.CLASS);
        for (int i = 0; i < form.formulas().checks().size(); i++) {
            Check check = form.formulas().checks().get(i);
            logic.add(check, check.of() == Check.Of.CLASS ? ofClasses : names, "/checks/" + i, problems);
        }
        return logic;
    }

    private void add(Check check, Vocabulary names, String pointer, Problems problems) {
        Optional<Formula> when = check.when() == null
                ? Optional.empty()
                : ready(Formula.condition(check.when(), names, FormulaLevel.SUBJECT), pointer + "/when", problems);
        ready(Formula.condition(check.check(), names, FormulaLevel.SUBJECT), pointer + "/check", problems)
                .ifPresent(condition -> checks.add(new ReadyCheck(check, when.orElse(null), condition)));
    }

    private static FormulaCheck result(String text, Vocabulary names, DataElement element) {
        return element.yesOrNo()
                ? Formula.condition(text, names, FormulaLevel.SUBJECT)
                : Formula.number(
                        text,
                        names,
                        FormulaLevel.SUBJECT,
                        FormVocabulary.unit(element).orElse(Unit.NONE));
    }

    private static Optional<Formula> ready(FormulaCheck check, String pointer, Problems problems) {
        for (FormulaError error : check.errors()) {
            problems.add(pointer, CatalogueProblem.FORMULA_WRONG, error.code(), error.column(), error.zh(), error.en());
        }
        return check.formula();
    }

    /** The conditions under which elements are asked for. */
    public Map<String, Formula> visible() {
        return visible;
    }

    /** What is computed of other figures. */
    public Map<String, Formula> computed() {
        return computed;
    }

    /** What is checked, in the order of the form. */
    public List<ReadyCheck> checks() {
        return checks;
    }

    /** How many earlier years the formulas and the limits of change look back. */
    public int yearsBack() {
        Stream<Formula> formulas = Stream.concat(
                Stream.concat(visible.values().stream(), computed.values().stream()),
                checks.stream()
                        .flatMap(check -> Stream.of(Optional.ofNullable(check.when()), Optional.of(check.condition())))
                        .flatMap(Optional::stream));
        int back = formulas.flatMap(formula -> formula.elements().stream())
                .mapToInt(Element::yearsBack)
                .max()
                .orElse(0);
        return form.formulas().jumps().isEmpty() ? back : Math.max(1, back);
    }
}
