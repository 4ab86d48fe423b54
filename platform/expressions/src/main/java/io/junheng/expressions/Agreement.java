package io.junheng.expressions;

import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** Whether types and units agree (类型与单位一致), and what to write where they do not. */
final class Agreement {

    private final SourceText source;
    private final Findings findings;

    Agreement(SourceText source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Checks the result of the whole formula. */
    void check(Typed typed, Formula.Expected expected) {
        if (expected.type() == null) {
            return;
        }
        if (!typed.is(expected.type())) {
            findings.add(
                    source,
                    source.whole(),
                    wanted(expected.type()),
                    null,
                    typed.expression().type());
            return;
        }
        if (expected.unit() != null && !typed.unitOr(expected.unit()).equals(expected.unit())) {
            boolean convertible = typed.unit().measuresSameAs(expected.unit());
            findings.add(
                    source,
                    source.whole(),
                    FormulaProblem.WRONG_RESULT_UNIT,
                    convertible ? conversion(source.text(), expected.unit()) : null,
                    typed.unit().symbol(),
                    expected.unit().symbol());
        }
    }

    private static FormulaProblem wanted(Type type) {
        return switch (type) {
            case NUMBER -> FormulaProblem.NUMBER_EXPECTED;
            case TEXT -> FormulaProblem.TEXT_EXPECTED;
            case DATE -> FormulaProblem.DATE_EXPECTED;
            case TRUTH -> FormulaProblem.CONDITION_EXPECTED;
        };
    }

    private static String conversion(String text, Unit unit) {
        return "to(" + text + ", \"" + unit.symbol() + "\")";
    }

    /** The expression itself if it is of the type; otherwise it is reported and broken. */
    Typed of(Type type, Typed typed, ParserRuleContext tree) {
        if (typed.broken() || typed.is(type)) {
            return typed;
        }
        return fail(tree, wanted(type), dayIn(type, typed), typed.expression().type());
    }

    /** A text where a date is wanted was probably meant as one. */
    private static String dayIn(Type wanted, Typed typed) {
        return wanted == Type.DATE
                        && typed.expression() instanceof Expression.Words words
                        && Calendar.parse(words.value()).isPresent()
                ? "date(\"" + words.value() + "\")"
                : null;
    }

    /** The number itself if it has the unit or none of its own; otherwise it is reported and broken. */
    Typed inUnit(Unit unit, Typed typed, ParserRuleContext tree) {
        if (typed.broken()
                || typed.unit() == null
                || typed.unit().isNone()
                || typed.unit().equals(unit)) {
            return typed;
        }
        String suggestion = typed.unit().measuresSameAs(unit) ? conversion(source.of(tree), unit) : null;
        return fail(
                tree,
                FormulaProblem.UNIT_MISMATCH,
                suggestion,
                unit.symbol(),
                typed.unit().symbol());
    }

    /** The first with the unit that both have; broken after reporting that their types or units differ. */
    Typed common(ParserRuleContext tree, Typed left, Typed right, ParserRuleContext second) {
        if (left.broken() || right.broken()) {
            return Typed.BROKEN;
        }
        Type type = left.expression().type();
        if (!right.is(type)) {
            return fail(
                    tree,
                    FormulaProblem.TYPE_MISMATCH,
                    dayIn(type, right),
                    type,
                    right.expression().type());
        }
        if (left.unit() == null || right.unit() == null || left.unit().equals(right.unit())) {
            return new Typed(left.expression(), left.unitOr(right.unit()));
        }
        String suggestion =
                right.unit().measuresSameAs(left.unit()) ? conversion(source.of(second), left.unit()) : null;
        return fail(
                tree,
                FormulaProblem.UNIT_MISMATCH,
                suggestion,
                left.unit().symbol(),
                right.unit().symbol());
    }

    Optional<Unit> unit(String name, Span span) {
        Optional<Unit> unit = Units.standard().find(name);
        if (unit.isEmpty()) {
            String nearest = Spelling.nearest(name, Units.standard().names()).orElse(null);
            findings.add(source, span, FormulaProblem.UNKNOWN_UNIT, nearest, name);
        }
        return unit;
    }

    Typed fail(ParserRuleContext tree, FormulaProblem problem, String suggestion, Object... arguments) {
        findings.add(source, source.span(tree), problem, suggestion, arguments);
        return Typed.BROKEN;
    }
}
