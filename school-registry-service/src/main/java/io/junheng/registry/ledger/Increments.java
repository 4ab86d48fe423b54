package io.junheng.registry.ledger;

import io.junheng.expressions.Interpreter;
import io.junheng.registry.rule.ValueFrame;
import io.junheng.registry.rule.Verdict;
import java.util.Optional;

/** Whether a new item breaks a promise of zero increment (零增量判定); that another item closes changes nothing about it. */
final class Increments {

    private Increments() {}

    static Optional<Finding.Cause> of(Ledger ledger, ValueFrame frame, Verdict verdict) {
        ZeroIncrement promise = ledger.zeroIncrement();
        if (promise == null
                || !Interpreter.condition(promise.when(), frame).value().orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(new Finding.Cause(
                ZeroIncrement.RULE,
                Finding.Kind.INCREMENT,
                promise.message().filled(name -> written(name, frame, verdict)),
                promise.messageEn().filled(name -> written(name, frame, verdict)),
                promise.basis(),
                false));
    }

    private static String written(String name, ValueFrame frame, Verdict verdict) {
        return verdict.figures().has(name) ? verdict.figures().text(name) : frame.written(name);
    }
}
