package io.junheng.task.recurring;

/** In which periods an obligation recurs (周期). */
enum Frequency {
    /** 每周,周一至周日 */
    WEEK,
    /** 每月 */
    MONTH,
    /** 每学期 */
    TERM,
    /** 每半年,1—6 月、7—12 月 */
    HALF_YEAR,
    /** 每年(自然年) */
    YEAR,
    /** 每学年,9 月 1 日至次年 8 月 31 日 */
    SCHOOL_YEAR,
    /** 一次性,有效期即为一期 */
    ONCE,
    /** 由事件起算 */
    EVENT,
    /** 随汇集:每次汇集为一期,期限由汇集给出 */
    COLLECTION
}
