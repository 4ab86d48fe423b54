package io.junheng.registry.ledger;

import io.junheng.registry.rule.Verdict;
import java.util.List;

/**
 * An item before and after (条目变更); {@code before} is null when it is new. {@code verdict} is what the rules say of it, null when it was not judged anew;
 * {@code unattended} says that nobody was there to be refused, so that what would have been refused becomes a finding.
 */
record ItemChange(
        Ledger ledger,
        Item before,
        Item after,
        Verdict verdict,
        boolean unattended,
        List<Evidence> evidence,
        Finding.Cause increment) {

    /** An item as it is, judged anew. */
    static ItemChange judged(Ledger ledger, Item before, Item after, Verdict verdict) {
        return new ItemChange(ledger, before, after, verdict, false, List.of(), null);
    }

    /** An item that went on its way without being judged. */
    static ItemChange moved(Ledger ledger, Item before, Item after, Evidence... evidence) {
        return new ItemChange(ledger, before, after, null, false, List.of(evidence), null);
    }

    ItemChange byItself() {
        return new ItemChange(ledger, before, after, verdict, true, evidence, increment);
    }

    ItemChange with(List<Evidence> filed) {
        return new ItemChange(ledger, before, after, verdict, unattended, filed, increment);
    }

    ItemChange breaking(Finding.Cause cause) {
        return new ItemChange(ledger, before, after, verdict, unattended, evidence, cause);
    }

    boolean nothing() {
        return before == after;
    }
}
