package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supervision order (督办单) or a rectification with a deadline (限期整改) given to a department, about a school where one is named. {@code source} says where it comes
 * from and {@code sourceRef} what its number is there, such as the id of a ledger's item or finding; {@code reopens} is the order it takes up again, {@code referred} whether it went to those who can penalise.
 */
public record OrderState(
        String id,
        @OneOf({"SUPERVISION", "RECTIFICATION"}) String kind,

        @OneOf({"INDICATOR", "LEDGER", "INSPECTION", "COMPLAINT", "MEETING", "LEADER", "HAZARD", "OBLIGATION"})
        String source,

        @Nullable String sourceRef,
        String title,
        String department,
        @Nullable String schoolCode,
        String regionCode,
        String regionPath,
        String issuer,
        LocalDate dueOn,

        @OneOf({"ISSUED", "PLAN_SUBMITTED", "REPORTED", "RETURNED", "FAILED", "CLOSED"})
        String status,

        @Nullable String reportedBy,
        @Nullable String closedBy,
        @Nullable String reopens,
        boolean referred,
        long version) {}
