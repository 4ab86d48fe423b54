package io.junheng.registry.ledger;

/**
 * What an item comes from (条目来源): {@code identity} is the hash that tells its matter apart, {@code externalRef} the sender's own number, {@code sourceItem}
 * the item of another ledger that opened it, {@code reopens} the item of the same identity that was written off before. Each may be null.
 */
record ItemOrigin(String identity, String externalRef, String sourceItem, String reopens) {

    static ItemOrigin of(String identity) {
        return new ItemOrigin(identity, null, null, null);
    }

    ItemOrigin from(String newSourceItem) {
        return new ItemOrigin(identity, externalRef, newSourceItem, reopens);
    }

    ItemOrigin sentAs(String newExternalRef) {
        return new ItemOrigin(identity, newExternalRef, sourceItem, reopens);
    }

    ItemOrigin reopening(String earlier) {
        return new ItemOrigin(identity, externalRef, sourceItem, earlier);
    }
}
