package io.junheng.registry.procedure;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Frame;
import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Rational;
import io.junheng.registry.reading.Figure;
import io.junheng.registry.rule.Rules;
import io.junheng.registry.rule.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A procedure with its sheets checked (程序规则): {@code opening} holds the rules of every moment, {@code steps} those and the step's own, {@code all} every rule there
 * is, by which the last step is judged. {@code entry} is null where cases carry no list.
 */
record CheckedProcedure(
        Procedure procedure,
        Rules opening,
        Map<String, Rules> steps,
        Rules all,
        Rules entry,
        List<CheckedTotal> totals) {

    private static final int DECIMALS = 6;

    /** A checked total. */
    record CheckedTotal(String key, Formula formula, BigDecimal empty) {

        Optional<BigDecimal> over(List<Frame> entries) {
            if (entries.isEmpty() && empty != null) {
                return Optional.of(empty);
            }
            return Interpreter.number(formula, entries).value().map(CheckedTotal::stored);
        }

        private static BigDecimal stored(Rational number) {
            return Figure.of(number.rounded(DECIMALS));
        }
    }

    /** The totals over these entries, as far as they can be told. */
    Values totals(List<Frame> entries) {
        SortedMap<String, Object> values = new TreeMap<>();
        totals.forEach(total -> total.over(entries).ifPresent(value -> values.put(total.key(), value)));
        return new Values(values);
    }
}
