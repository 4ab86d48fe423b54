package io.junheng.expressions;

import java.util.List;
import java.util.Optional;

/** What checking a text gave: a sound formula, or all its errors in the order of their places. */
public record FormulaCheck(Optional<Formula> formula, List<FormulaError> errors) {

    public boolean sound() {
        return errors.isEmpty();
    }

    /** The formula; an unsound one is an {@link IllegalStateException} that names the first error. */
    public Formula orThrow() {
        return formula.orElseThrow(() -> new IllegalStateException(errors.get(0).code() + " at "
                + errors.get(0).offset() + ": " + errors.get(0).en()));
    }
}
