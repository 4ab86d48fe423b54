package io.junheng.task.order;

/** Where an order stands (办理状态). */
enum OrderStatus {
    /** 已下达 */
    ISSUED,
    /** 已报整改方案 */
    PLAN_SUBMITTED,
    /** 已报告完成 */
    REPORTED,
    /** 退回 */
    RETURNED,
    /** 复查不合格 */
    FAILED,
    /** 办结、销号 */
    CLOSED;

    boolean leadsTo(OrderStatus next) {
        return switch (this) {
            case ISSUED -> next == PLAN_SUBMITTED || next == REPORTED;
            case PLAN_SUBMITTED, FAILED -> next == REPORTED;
            case RETURNED -> next == PLAN_SUBMITTED || next == REPORTED;
            case REPORTED -> next == CLOSED || next == RETURNED || next == FAILED;
            case CLOSED -> false;
        };
    }

    /** Whether the issuer or an independent checker decides it, not the one who acts. */
    boolean isJudgement() {
        return this == CLOSED || this == RETURNED || this == FAILED;
    }
}
