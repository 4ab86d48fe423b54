package io.junheng.registry.procedure;

/** Where a case stands (办件状态). */
public enum CaseStatus {
    /** 办理中. */
    PENDING,
    /** 已生效: its last step is done and the effect has happened. */
    EFFECTIVE,
    /** 不予批准. */
    REFUSED,
    /** 已撤回. */
    WITHDRAWN,
    /** 已被新版本取代. */
    SUPERSEDED
}
