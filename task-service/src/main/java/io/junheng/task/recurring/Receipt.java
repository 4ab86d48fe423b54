package io.junheng.task.recurring;

import java.time.LocalDate;

/** How what is due has come in (报送状态). What came in late is told apart from what did not come in. */
enum Receipt {
    /** 未到期 */
    NOT_DUE,
    /** 临期:期限前三天起 */
    DUE,
    /** 按期 */
    RECEIVED,
    /** 不齐 */
    INCOMPLETE,
    /** 迟报 */
    LATE,
    /** 逾期未报 */
    OVERDUE;

    /** As the yellow light of the boards, three days before. */
    private static final int DAYS_BEFORE = 3;

    static Receipt of(boolean inTime, boolean complete, boolean any, LocalDate due, LocalDate today) {
        if (inTime) {
            return RECEIVED;
        }
        if (complete) {
            return LATE;
        }
        if (any) {
            return INCOMPLETE;
        }
        if (today.isAfter(due)) {
            return OVERDUE;
        }
        return today.isBefore(due.minusDays(DAYS_BEFORE)) ? NOT_DUE : DUE;
    }

    /** Whether all of it is there, in time or late. */
    boolean isComplete() {
        return this == RECEIVED || this == LATE;
    }
}
