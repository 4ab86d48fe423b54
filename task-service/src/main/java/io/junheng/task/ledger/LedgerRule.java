package io.junheng.task.ledger;

import io.junheng.task.order.OrderKind;

/**
 * What of a ledger becomes an order (台账转督办规则). {@code rule} narrows findings to those of one rule of the ledger. {@code department} is whom the order is given to; without it
 * the education bureau of the matter's county, or the next one above. {@code title} and {@code content} may name words of the matter in braces: <code>{school}</code>, <code>{number}</code>, <code>{year}</code>,
 * <code>{message}</code>, and a field or figure by its key.
 */
record LedgerRule(
        String ledger,
        On on,
        String rule,
        OrderKind orderKind,
        String department,
        Integer dueDays,
        String title,
        String content) {

    /** What of a ledger the rule is about (触发). */
    enum On {
        /** 条目登记 */
        ITEM,
        /** 违反零增量 */
        INCREMENT,
        /** 规则不符 */
        FINDING
    }

    boolean covers(Told told) {
        return ledger.equals(told.ledger()) && on == told.on() && (rule == null || rule.equals(told.rule()));
    }
}
