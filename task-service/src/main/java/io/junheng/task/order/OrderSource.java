package io.junheng.task.order;

/** Where an order comes from (来源). */
enum OrderSource {
    /** 指标 */
    INDICATOR,
    /** 台账 */
    LEDGER,
    /** 督查检查 */
    INSPECTION,
    /** 投诉举报 */
    COMPLAINT,
    /** 会议 */
    MEETING,
    /** 领导批示 */
    LEADER,
    /** 隐患 */
    HAZARD,
    /** 周期性义务 */
    OBLIGATION
}
