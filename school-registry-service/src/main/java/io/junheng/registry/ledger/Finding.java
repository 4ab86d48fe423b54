package io.junheng.registry.ledger;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.LedgerFindingChanged;
import io.junheng.contracts.registry.LedgerFindingOpened;
import io.junheng.contracts.registry.LedgerFindingResolved;
import io.junheng.contracts.registry.LedgerFindingState;
import java.time.LocalDate;

/** A finding about an item (台账问题): opened when a rule is not kept, resolved when it is again or the item has ended, opened again when it is broken anew. */
record Finding(
        String id,
        String item,
        long itemNumber,
        String ledger,
        ItemPlace place,
        int year,
        Cause cause,
        boolean open,
        LocalDate openedOn,
        LocalDate resolvedOn,
        long version) {

    /** Why there is a finding. */
    record Cause(String rule, Kind kind, String message, String messageEn, String basis, boolean undetermined) {}

    /** What kind of finding it is. */
    enum Kind {
        /** 规则不符. */
        RULE,
        /** 违反零增量. */
        INCREMENT
    }

    static Finding opened(String id, Item item, Cause cause, LocalDate day) {
        return new Finding(
                id,
                item.id(),
                item.number(),
                item.ledger(),
                item.place(),
                item.span().lastYear(),
                cause,
                true,
                day,
                null,
                1);
    }

    /** This finding because of {@code now}; this one when it says the same. */
    Finding still(Item about, Cause now, LocalDate day) {
        if (open && cause.equals(now)) {
            return this;
        }
        return new Finding(
                id,
                item,
                itemNumber,
                ledger,
                place,
                about.span().lastYear(),
                now,
                true,
                open ? openedOn : day,
                null,
                version + 1);
    }

    /** This finding, resolved. */
    Finding resolved(LocalDate day) {
        if (!open) {
            return this;
        }
        return new Finding(
                id,
                item,
                itemNumber,
                ledger,
                place,
                year,
                cause,
                false,
                openedOn,
                day.isBefore(openedOn) ? openedOn : day,
                version + 1);
    }

    /** The event that tells how {@code before}, null for a new finding, became this one. */
    DomainEvent since(Finding before) {
        if (before == null) {
            return new LedgerFindingOpened(null, state());
        }
        if (!open) {
            return new LedgerFindingResolved(before.state(), state());
        }
        return before.open
                ? new LedgerFindingChanged(before.state(), state())
                : new LedgerFindingOpened(before.state(), state());
    }

    private LedgerFindingState state() {
        return new LedgerFindingState(
                id,
                ledger,
                item,
                itemNumber,
                cause.rule(),
                cause.kind().name(),
                place.school(),
                place.region(),
                place.regionPath(),
                year,
                cause.message(),
                cause.messageEn(),
                cause.basis(),
                cause.undetermined(),
                open ? "OPEN" : "RESOLVED",
                openedOn,
                resolvedOn,
                version);
    }
}
