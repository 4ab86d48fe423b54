package io.junheng.registry.rule;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaCheck;
import io.junheng.expressions.FormulaError;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.FormulaProblem;
import io.junheng.expressions.Language;
import io.junheng.expressions.Type;
import io.junheng.expressions.Unit;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ReadingProblem;
import java.util.Set;

/** Checks formulas where they are defined (公式检查): each error with its place in the text and what was probably meant. */
public final class FormulaReader {

    private final Collecting reading;

    public FormulaReader(Collecting reading) {
        this.reading = reading;
    }

    /** A condition, or null when it is wrong. */
    public Formula condition(String pointer, String text, Words words, FormulaLevel level) {
        return given(pointer, text) ? sound(pointer, Formula.condition(text, words.vocabulary(), level)) : null;
    }

    /** A number in the unit, in whatever unit it has when that is null; or null when it is wrong. */
    public Formula number(String pointer, String text, Words words, FormulaLevel level, Unit unit) {
        if (!given(pointer, text)) {
            return null;
        }
        return sound(
                pointer,
                unit == null
                        ? Formula.of(text, words.vocabulary(), level, Type.NUMBER)
                        : Formula.number(text, words.vocabulary(), level, unit));
    }

    /** A formula of the type, in the unit where it is a number; or null when it is wrong. */
    public Formula value(String pointer, String text, Words words, Type type, Unit unit) {
        if (type == Type.NUMBER) {
            return number(pointer, text, words, FormulaLevel.SUBJECT, unit);
        }
        return given(pointer, text)
                ? sound(pointer, Formula.of(text, words.vocabulary(), FormulaLevel.SUBJECT, type))
                : null;
    }

    /** Refuses a formula that reads one of {@code names}, which are personal. */
    public void impersonal(String pointer, Formula formula, Set<String> names) {
        if (formula != null) {
            formula.elements().stream()
                    .map(element -> element.name())
                    .filter(names::contains)
                    .distinct()
                    .forEach(name -> reading.problems().add(pointer, DefinitionProblem.PERSONAL_VALUE, name));
        }
    }

    private boolean given(String pointer, String text) {
        reading.problems().require(text != null && !text.isBlank(), pointer, ReadingProblem.VALUE_MISSING);
        return text != null && !text.isBlank();
    }

    /** Tells the errors of the formula itself; those of a figure that it names are told where that figure is defined. */
    private Formula sound(String pointer, FormulaCheck check) {
        for (FormulaError error : check.errors()) {
            if (error.definition() != null && error.problem() != FormulaProblem.CYCLE) {
                continue;
            }
            String suggestion = error.suggestion();
            reading.problems()
                    .add(
                            pointer,
                            DefinitionProblem.FORMULA_UNSOUND,
                            error.line(),
                            error.column(),
                            error.message(Language.ZH),
                            error.message(Language.EN),
                            suggestion == null ? "" : "；建议：" + suggestion,
                            suggestion == null ? "" : "; suggestion: " + suggestion,
                            error.code());
        }
        return check.formula().orElse(null);
    }
}
