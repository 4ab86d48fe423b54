package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item of a ledger (台账条目). {@code year} is that of its entry, {@code lastYear} the newest it was carried into; {@code values} and {@code figures} are written as digits without exponent, text, ISO days, true or false; a value that is not known is absent. Of personal fields only the keys of those that have a value are told. {@code reopens} is the id of the item that was written off before, {@code sourceItem} that of the item of another ledger that opened it; {@code increment} says that it broke a promise of zero increment; {@code evidence} counts what was filed. */
public record LedgerItemState(
        String id,
        long number,
        String ledger,
        int ledgerVersion,
        @Nullable String schoolCode,
        String regionCode,
        String regionPath,
        int year,
        int lastYear,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,

        @OneOf({"RECORDED", "CORRECTED", "OPEN", "REPORTED", "VERIFIED", "RETURNED", "WRITTEN_OFF", "VOIDED"})
        String status,

        @Nullable String sourceItem,
        @Nullable String reopens,
        boolean increment,
        Map<String, String> values,
        Map<String, String> figures,
        List<String> personal,
        List<LedgerException> exceptions,
        List<String> warnings,
        int evidence,
        @Nullable String reportedBy,
        @Nullable String verifiedBy,
        @Nullable String writtenOffBy,
        @Nullable String reason,
        long version) {}
