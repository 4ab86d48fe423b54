package io.junheng.task.order;

import io.junheng.task.department.Department;
import java.time.LocalDate;

/**
 * What a rule asks to have an order issued for (依规立单). {@code regionCode} and {@code regionPath} are where the matter lies, {@code earlier} the matter that this one takes up
 * again, null when it is new.
 */
public record OrderCall(
        OrderKind kind,
        Matter matter,
        String earlier,
        String title,
        String content,
        Department department,
        String schoolCode,
        String regionCode,
        String regionPath,
        LocalDate dueOn) {}
