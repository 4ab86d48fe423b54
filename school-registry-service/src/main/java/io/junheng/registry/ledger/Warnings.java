package io.junheng.registry.ledger;

import io.junheng.registry.rule.Remark;
import io.junheng.registry.rule.Severity;
import io.junheng.registry.rule.Verdict;
import java.util.List;

/** The codes under which an item keeps what it was warned of (提示代码): the keys of the rules. */
final class Warnings {

    private Warnings() {}

    static List<String> of(Verdict verdict) {
        return verdict.of(Severity.WARNING).stream().map(Remark::rule).toList();
    }
}
