package io.junheng.task.calendar;

import java.util.List;

/** Working days for tests of other features. */
public final class WorkingDaysFixtures {

    private WorkingDaysFixtures() {}

    /** Monday to Friday, with no holidays. */
    public static WorkingDays plain() {
        return WorkingDays.of(List.of());
    }
}
