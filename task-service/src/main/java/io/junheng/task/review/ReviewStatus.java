package io.junheng.task.review;

/** Where a clean-up stands (清理状态). */
enum ReviewStatus {
    /** 清理中 */
    OPEN,
    /** 已完成 */
    CLOSED
}
