package io.junheng.registry.ledger;

/** Where an item belongs (条目归属): a school, null for a region's item, and the region it lies in. */
record ItemPlace(String school, String region, String regionPath) {

    /** What the item is about: the school, or else the region. */
    String subject() {
        return school == null ? region : school;
    }
}
