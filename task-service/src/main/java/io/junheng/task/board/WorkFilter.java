package io.junheng.task.board;

/** Which part of what is to be done (待办范围). */
enum WorkFilter {
    /** 全部 */
    ALL,
    /** 本人的 */
    MINE,
    /** 逾期 */
    OVERDUE,
    /** 三日内到期 */
    DUE_SOON
}
