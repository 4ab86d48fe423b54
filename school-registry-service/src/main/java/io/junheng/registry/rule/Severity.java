package io.junheng.registry.rule;

/** What follows when a rule does not hold (处理方式). */
public enum Severity {
    /** 拒绝: the change is not made, 422. */
    REFUSE,
    /** 冲突: the change is not made, 409. */
    CONFLICT,
    /** 提示: the change is made and the answer says what to look at. */
    WARNING,
    /** 问题: the change is made and an open finding stays until the rule holds. */
    FINDING;

    /** Whether a change that breaks such a rule is not made. */
    public boolean refuses() {
        return this == REFUSE || this == CONFLICT;
    }
}
