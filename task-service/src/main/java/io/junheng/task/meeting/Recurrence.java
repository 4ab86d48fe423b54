package io.junheng.task.meeting;

/** How often an amount is paid (支付方式). */
enum Recurrence {
    /** 一次性 */
    ONCE,
    /** 每年 */
    YEAR
}
