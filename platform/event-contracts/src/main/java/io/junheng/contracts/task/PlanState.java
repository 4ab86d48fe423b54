package io.junheng.contracts.task;

/** A plan (方案) made from a policy document: {@code status} is DRAFT, ACTIVE or CLOSED. */
public record PlanState(
        String id,
        String title,
        String documentNumber,
        String regionCode,
        String regionPath,
        String status,
        int items,
        long version) {}
