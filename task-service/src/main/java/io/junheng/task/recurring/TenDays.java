package io.junheng.task.recurring;

/** A third of a month, as documents name it (旬). */
enum TenDays {
    /** 上旬,至 10 日 */
    EARLY,
    /** 中旬,至 20 日 */
    MIDDLE,
    /** 下旬,至月末 */
    LATE;

    int lastDay(int lengthOfMonth) {
        return switch (this) {
            case EARLY -> 10;
            case MIDDLE -> 20;
            case LATE -> lengthOfMonth;
        };
    }
}
