package io.junheng.expressions;

import java.util.List;

/** The greatest or least of several values, all of which must be known. */
final class Extremes {

    private Extremes() {}

    static <T extends Comparable<? super T>> Outcome<T> of(Expression.Extreme node, Meaning<T> meaning) {
        List<Outcome<T>> operands = node.operands().stream().map(meaning::of).toList();
        if (!operands.stream().allMatch(Outcome::determined)) {
            return Outcome.undetermined(Meaning.joined(operands.toArray(Outcome<?>[]::new)));
        }
        return Outcome.of(
                of(operands.stream().map(operand -> operand.value().get()).toList(), node.greatest()));
    }

    static <T extends Comparable<? super T>> T of(List<T> values, boolean greatest) {
        return values.stream()
                .reduce((a, b) -> a.compareTo(b) >= 0 == greatest ? a : b)
                .orElseThrow();
    }
}
