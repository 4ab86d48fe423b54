package io.junheng.registry.ledger;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.LedgerException;
import io.junheng.contracts.registry.LedgerItemChanged;
import io.junheng.contracts.registry.LedgerItemOpened;
import io.junheng.contracts.registry.LedgerItemReported;
import io.junheng.contracts.registry.LedgerItemReturned;
import io.junheng.contracts.registry.LedgerItemState;
import io.junheng.contracts.registry.LedgerItemVerified;
import io.junheng.contracts.registry.LedgerItemVoided;
import io.junheng.contracts.registry.LedgerItemWrittenOff;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.rule.ExceptionGrant;
import java.time.LocalDate;
import java.util.List;

/**
 * An item of a ledger (台账条目). A record is entered, perhaps corrected, perhaps voided. A case is open until it is reported, verified by somebody else and
 * written off; it can be sent back on the way. What has ended never changes: a matter that comes up again is a new item that names the old one.
 */
record Item(
        String id,
        long number,
        String ledger,
        int definitionVersion,
        ItemPlace place,
        ItemSpan span,
        ItemStatus status,
        ItemOrigin origin,
        boolean increment,
        ItemContent content,
        List<ExceptionGrant> exceptions,
        List<String> warnings,
        int evidence,
        ItemParties parties,
        String reason,
        long version) {

    Item {
        exceptions = List.copyOf(exceptions);
        warnings = List.copyOf(warnings);
    }

    /** A new item. */
    static Item entered(
            String id,
            long number,
            Ledger ledger,
            ItemPlace place,
            ItemSpan span,
            ItemOrigin origin,
            boolean increment,
            ItemContent content,
            List<ExceptionGrant> exceptions,
            List<String> warnings) {
        return new Item(
                id,
                number,
                ledger.key(),
                ledger.version(),
                place,
                span,
                ledger.lifecycle().first(),
                origin,
                increment,
                content,
                exceptions,
                warnings,
                0,
                ItemParties.NOBODY,
                null,
                1);
    }

    /** This item with what was corrected; this one when it says the same. */
    Item corrected(
            Ledger under, ItemContent changed, List<ExceptionGrant> granted, List<String> newWarnings, String why) {
        if (!status.editable()) {
            throw Problem.of(LedgerProblem.ITEM_NOT_EDITABLE, status);
        }
        if (content.equals(changed) && exceptions.equals(granted) && warnings.equals(newWarnings)) {
            return this;
        }
        boolean record = under.lifecycle() == Lifecycle.RECORD;
        return new Item(
                id,
                number,
                ledger,
                under.version(),
                place,
                span,
                record ? ItemStatus.CORRECTED : status,
                origin,
                increment,
                changed,
                granted,
                newWarnings,
                evidence,
                parties,
                why,
                version + 1);
    }

    /** This item as it stands in {@code year}, with what was looked up and computed anew; this one when nothing is new. */
    Item carried(Ledger under, ItemContent changed, List<String> newWarnings, int year) {
        ItemSpan newSpan = span.carriedInto(year);
        if (content.equals(changed) && warnings.equals(newWarnings) && span.equals(newSpan)) {
            return this;
        }
        return new Item(
                id,
                number,
                ledger,
                under.version(),
                place,
                newSpan,
                status,
                origin,
                increment,
                changed,
                exceptions,
                newWarnings,
                evidence,
                parties,
                null,
                version + 1);
    }

    /** This item with one more piece of evidence. */
    Item evidenced() {
        return counting(evidence + 1).as(version + 1);
    }

    /** Reported as settled by {@code reporter}, who speaks for the region at {@code scope}. */
    Item reported(String reporter, String scope, String note) {
        return to(ItemStatus.REPORTED, span, ItemParties.reporter(reporter, scope), note);
    }

    /** Verified by another than the reporter. */
    Item verified(String verifier, String note) {
        allow(ItemStatus.VERIFIED);
        if (verifier.equals(parties.reportedBy())) {
            throw Problem.of(LedgerProblem.REPORTER_ALONE);
        }
        return to(ItemStatus.VERIFIED, span, parties.verifier(verifier), note);
    }

    Item sentBack(String why) {
        return to(ItemStatus.RETURNED, span, ItemParties.NOBODY, why);
    }

    /** Written off on a day by {@code writer}, whose scope is the region at {@code scope}; whether its condition holds is the caller's to see. */
    Item writtenOff(WriteOffParty party, String writer, String scope, LocalDate day, int year, String note) {
        allow(ItemStatus.WRITTEN_OFF);
        if (evidence == 0) {
            throw Problem.of(LedgerProblem.EVIDENCE_NEEDED);
        }
        if (writer.equals(parties.reportedBy())) {
            throw Problem.of(LedgerProblem.REPORTER_ALONE);
        }
        String reporters = parties.reportedScope();
        if (party == WriteOffParty.SUPERIOR_REGION
                && (reporters == null || reporters.equals(scope) || !reporters.startsWith(scope))) {
            throw Problem.of(LedgerProblem.SUPERIOR_ONLY);
        }
        return to(ItemStatus.WRITTEN_OFF, span.endedOn(day, year), parties.writer(writer), note);
    }

    /** Declared void: it counts nowhere. */
    Item voided(LocalDate day, int year, String why) {
        return to(ItemStatus.VOIDED, span.endedOn(day, year), parties, why);
    }

    /** This item after a return that settles it: what somebody locked and another verified. */
    Item settledBy(String reporter, String scope, String verifier, String note) {
        return at(
                        ItemStatus.VERIFIED,
                        span,
                        ItemParties.reporter(reporter, scope).verifier(verifier),
                        note)
                .counting(evidence + 1);
    }

    /** This item, settled by a return, written off by the one who verified that return. */
    Item closedBy(String reporter, String scope, String verifier, LocalDate day, int year, String note) {
        return at(
                        ItemStatus.WRITTEN_OFF,
                        span.endedOn(day, year),
                        ItemParties.reporter(reporter, scope).verifier(verifier).writer(verifier),
                        note)
                .counting(evidence + 1);
    }

    private Item counting(int newEvidence) {
        return new Item(
                id,
                number,
                ledger,
                definitionVersion,
                place,
                span,
                status,
                origin,
                increment,
                content,
                exceptions,
                warnings,
                newEvidence,
                parties,
                reason,
                version);
    }

    private void allow(ItemStatus target) {
        if (!status.next().contains(target)) {
            throw Problem.of(LedgerProblem.TRANSITION_NOT_ALLOWED, status, target);
        }
    }

    private Item to(ItemStatus target, ItemSpan newSpan, ItemParties newParties, String why) {
        allow(target);
        return at(target, newSpan, newParties, why);
    }

    private Item at(ItemStatus target, ItemSpan newSpan, ItemParties newParties, String why) {
        return new Item(
                id,
                number,
                ledger,
                definitionVersion,
                place,
                newSpan,
                target,
                origin,
                increment,
                content,
                exceptions,
                warnings,
                evidence,
                newParties,
                why,
                version + 1);
    }

    /** The same item under another version. */
    Item as(long otherVersion) {
        return new Item(
                id,
                number,
                ledger,
                definitionVersion,
                place,
                span,
                status,
                origin,
                increment,
                content,
                exceptions,
                warnings,
                evidence,
                parties,
                reason,
                otherVersion);
    }

    /** The event that tells how {@code before}, null for a new item, became this one. */
    DomainEvent since(Item before) {
        if (before == null) {
            return new LedgerItemOpened(null, state());
        }
        LedgerItemState was = before.state();
        if (before.status == status) {
            return new LedgerItemChanged(was, state());
        }
        return switch (status) {
            case REPORTED -> new LedgerItemReported(was, state());
            case VERIFIED -> new LedgerItemVerified(was, state());
            case RETURNED -> new LedgerItemReturned(was, state());
            case WRITTEN_OFF -> new LedgerItemWrittenOff(was, state());
            case VOIDED -> new LedgerItemVoided(was, state());
            default -> new LedgerItemChanged(was, state());
        };
    }

    private LedgerItemState state() {
        return new LedgerItemState(
                id,
                number,
                ledger,
                definitionVersion,
                place.school(),
                place.region(),
                place.regionPath(),
                span.year(),
                span.lastYear(),
                span.openedOn(),
                span.closedOn(),
                status.name(),
                origin.sourceItem(),
                origin.reopens(),
                increment,
                content.fields().texts(),
                content.figures().texts(),
                List.copyOf(content.personal().all().keySet()),
                exceptions.stream()
                        .map(grant -> new LedgerException(grant.rule(), grant.document()))
                        .toList(),
                warnings,
                evidence,
                parties.reportedBy(),
                parties.verifiedBy(),
                parties.writtenOffBy(),
                reason,
                version);
    }
}
