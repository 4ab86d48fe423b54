package io.junheng.registry.rule;

import io.junheng.expressions.Formula;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** No ledger at all: what lookups read where the service keeps none (没有台账). */
class NoLedgers implements LedgerItems {

    @Override
    public Optional<Words> words(String ledger) {
        return Optional.empty();
    }

    @Override
    public List<Object> figures(String ledger, Formula where, Formula formula, Object empty, List<Question> questions) {
        return Collections.nCopies(questions.size(), empty);
    }

    @Override
    public List<String> newest(String ledger, Formula where, String field, List<Question> questions) {
        return Collections.nCopies(questions.size(), null);
    }
}
