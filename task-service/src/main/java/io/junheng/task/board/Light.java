package io.junheng.task.board;

import java.time.LocalDate;

/** How pressing something is (灯号): three days before it is due it turns yellow, and red once it is overdue. */
enum Light {
    /** 正常 */
    GREEN("绿"),
    /** 临期 */
    YELLOW("黄"),
    /** 逾期 */
    RED("红");

    private static final int YELLOW_DAYS = 3;

    private final String zh;

    Light(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }

    /** The light of what is due on {@code dueOn}, null for no date, and still to be done where {@code open}. */
    static Light of(LocalDate dueOn, boolean open, LocalDate today) {
        if (!open || dueOn == null || dueOn.isAfter(today.plusDays(YELLOW_DAYS))) {
            return GREEN;
        }
        return dueOn.isBefore(today) ? RED : YELLOW;
    }

    /** The last due date that is yellow on {@code today}. */
    static LocalDate yellowUntil(LocalDate today) {
        return today.plusDays(YELLOW_DAYS);
    }
}
