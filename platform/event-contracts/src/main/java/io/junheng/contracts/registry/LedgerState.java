package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger (台账) under its newest definition: {@code fields} are the keys of its fields, {@code personal} those whose values never leave the registry. */
public record LedgerState(
        String key,
        String name,
        String nameEn,
        @Nullable String basis,
        @OneOf({"SCHOOL", "REGION", "CLASS"}) String subject,
        @OneOf({"RECORD", "CASE"}) String lifecycle,
        @OneOf({"SCHOOL_YEAR", "CALENDAR_YEAR"}) String period,
        List<String> fields,
        List<String> personal,
        long version) {}
