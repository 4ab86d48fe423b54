package io.junheng.task.plan;

/** Where a plan stands (方案状态). */
enum PlanStatus {
    /** 草案 */
    DRAFT,
    /** 执行 */
    ACTIVE,
    /** 办结 */
    CLOSED;

    boolean leadsTo(PlanStatus next) {
        return this == DRAFT && next == ACTIVE || this == ACTIVE && next == CLOSED;
    }
}
