package io.junheng.registry.ledger;

import io.junheng.contracts.registry.LedgerState;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.rule.Field;
import io.junheng.registry.rule.Rules;
import java.util.List;
import java.util.Objects;

/** One version of a ledger's definition as it was stored (台账定义版本), with its fields and figures: enough to read what was written under it. */
record LedgerVersion(String key, int version, LedgerBody body, Rules shape) {

    /** Refuses a change of what never changes: what items are about, their life and year, and the kind of a field. */
    void requireKept(Ledger wanted) {
        LedgerBody next = wanted.body();
        if (!Objects.equals(body.subject(), next.subject())
                || !Objects.equals(body.lifecycle(), next.lifecycle())
                || !Objects.equals(body.period(), next.period())
                || Boolean.TRUE.equals(body.standing()) != Boolean.TRUE.equals(next.standing())) {
            throw Problem.of(LedgerProblem.SUBJECT_FINAL);
        }
        for (Field field : shape.fields()) {
            wanted.rules()
                    .field(field.key())
                    .filter(other -> !field.sameKind(other))
                    .ifPresent(other -> {
                        throw Problem.of(LedgerProblem.FIELD_FINAL, field.key());
                    });
        }
    }

    LedgerState state() {
        return new LedgerState(
                key,
                body.name(),
                body.nameEn(),
                body.basis(),
                body.subject(),
                body.lifecycle(),
                body.period(),
                shape.fields().stream().map(Field::key).toList(),
                List.copyOf(shape.personal()),
                version);
    }
}
