package io.junheng.registry.ledger;

import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Rational;
import io.junheng.registry.reading.Figure;
import io.junheng.registry.rule.Field;
import io.junheng.registry.rule.ValueType;
import io.junheng.registry.rule.Values;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;

/** Fills the fields of an item from its source (自动填入); what the source does not know, or the field cannot hold, is not known. */
final class Filler {

    private static final int DECIMALS = 6;

    private Filler() {}

    static Values filled(Ledger ledger, Frame source) {
        TreeMap<String, Object> values = new TreeMap<>();
        ledger.opening()
                .fill()
                .forEach((key, formula) -> Interpreter.value(formula, source)
                        .value()
                        .flatMap(value -> held(ledger.rules().field(key).orElseThrow(), value))
                        .ifPresent(value -> values.put(key, value)));
        return new Values(values);
    }

    private static Optional<Object> held(Field field, Object value) {
        if (value instanceof Rational number) {
            BigDecimal figure = Figure.of(number.rounded(DECIMALS));
            boolean whole = field.type() != ValueType.INTEGER || figure.scale() <= 0;
            return whole && (field.signed() || figure.signum() >= 0) ? Optional.of(figure) : Optional.empty();
        }
        boolean chosen = field.type() != ValueType.CHOICE || field.choices().contains(value.toString());
        return chosen ? Optional.of(value) : Optional.empty();
    }
}
