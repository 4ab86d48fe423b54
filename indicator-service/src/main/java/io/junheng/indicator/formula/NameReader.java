package io.junheng.indicator.formula;

import io.junheng.expressions.Type;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Vocabulary;
import io.junheng.kit.problem.Problems;
import java.util.Arrays;
import java.util.Optional;

/** Reads a name of a request into a vocabulary, with every problem at its place. */
final class NameReader {

    private final String pointer;
    private final FormulaName sent;
    private final Problems problems;

    NameReader(String pointer, FormulaName sent, Problems problems) {
        this.pointer = pointer;
        this.sent = sent;
        this.problems = problems;
    }

    void addTo(Vocabulary.Builder vocabulary) {
        boolean named = sent.name() != null && sent.name().matches("[A-Za-z][A-Za-z0-9_]{0,59}");
        problems.require(named, pointer + "/name", FormulaProblem.NAME_MALFORMED);
        problems.require(sent.label() != null, pointer + "/label", FormulaProblem.LABEL_MISSING);
        Optional<Type> type = type();
        Optional<Unit> unit = type.flatMap(this::unit);
        if (named && sent.label() != null && unit.isPresent()) {
            String english = sent.labelEn() == null ? sent.name() : sent.labelEn();
            switch (type.get()) {
                case NUMBER -> vocabulary.element(sent.name(), unit.get(), sent.label(), english);
                case TEXT -> vocabulary.text(sent.name(), sent.label(), english);
                case DATE -> vocabulary.date(sent.name(), sent.label(), english);
                case TRUTH -> vocabulary.truth(sent.name(), sent.label(), english);
            }
        }
    }

    private Optional<Type> type() {
        String text = sent.type() == null ? Type.NUMBER.name() : sent.type();
        Optional<Type> type = Arrays.stream(Type.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
        problems.require(type.isPresent(), pointer + "/type", FormulaProblem.TYPE_UNKNOWN, text);
        return type;
    }

    /** The unit, that of a pure number where none is sent; nothing after a problem. */
    private Optional<Unit> unit(Type type) {
        if (sent.unit() == null) {
            return Optional.of(Unit.NONE);
        }
        if (type != Type.NUMBER) {
            problems.add(pointer + "/unit", FormulaProblem.UNIT_UNEXPECTED, type);
            return Optional.empty();
        }
        return FormulaCheckResource.unit(sent.unit(), pointer + "/unit", problems);
    }
}
