package io.junheng.task.ladder;

/** What can climb a ladder (任务种类). */
enum TaskKind {
    /** 任务分工 */
    ASSIGNMENT,
    /** 整改任务 */
    RECTIFICATION,
    /** 督办单 */
    ORDER
}
