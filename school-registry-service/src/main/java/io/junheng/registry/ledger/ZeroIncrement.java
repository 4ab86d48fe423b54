package io.junheng.registry.ledger;

import io.junheng.expressions.Formula;
import io.junheng.registry.rule.Sentence;

/** When a new item breaks the promise that none is added, checked (零增量). */
record ZeroIncrement(Formula when, Sentence message, Sentence messageEn, String basis) {

    /** The rule's name among the findings of an item. */
    static final String RULE = "zeroIncrement";
}
