package io.junheng.registry.ledger;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Relation;
import java.math.BigDecimal;

/** A checked measure (台账指标); relation, target and parameter are null where there is no target. */
record Measure(
        String key,
        String name,
        String nameEn,
        Population population,
        Formula formula,
        Relation relation,
        BigDecimal target,
        String parameter,
        String basis) {

    /** Over what a measure is taken. */
    enum Population {
        ITEMS,
        CLASSES
    }
}
