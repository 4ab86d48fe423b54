package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A finding about an item of a ledger (台账问题): a rule it does not keep, or an increment where none was allowed. {@code undetermined} says that data is missing to tell. */
public record LedgerFindingState(
        String id,
        String ledger,
        String item,
        long itemNumber,
        String rule,
        @OneOf({"RULE", "INCREMENT"}) String kind,
        @Nullable String schoolCode,
        String regionCode,
        String regionPath,
        int year,
        String message,
        String messageEn,
        @Nullable String basis,
        boolean undetermined,
        @OneOf({"OPEN", "RESOLVED"}) String status,
        LocalDate openedOn,
        @Nullable LocalDate resolvedOn,
        long version) {}
