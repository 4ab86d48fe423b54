package io.junheng.registry.ledger;

import io.junheng.registry.rule.Values;
import java.time.LocalDate;

/**
 * What could be an item of a ledger (待登记事项): the values that its source gives for the ledger's fields in a year. {@code key} is
 * what it shares with the item that it may be about already. {@code source} is the return or the item
 * it comes from, in words; {@code sourceItem} is null for a return; {@code reporter} and {@code verifier} are those of the source, {@code verifier} null where
 * nobody has verified it; {@code gone} says that the source no longer has what was entered.
 */
record Candidate(
        String key,
        ItemPlace place,
        int year,
        LocalDate day,
        Values values,
        String identity,
        String sourceItem,
        String source,
        String reporter,
        String verifier,
        boolean gone) {

    /** Whether a locked return stands behind it, so that what it shows needs no other proof. */
    boolean proven() {
        return verifier != null;
    }
}
