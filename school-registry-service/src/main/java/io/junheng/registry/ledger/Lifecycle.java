package io.junheng.registry.ledger;

import java.util.Set;

/** The life of a ledger's items (条目周期). */
enum Lifecycle {
    /** 登记: recorded, perhaps corrected, perhaps voided. */
    RECORD,
    /** 销号: open until it is written off by somebody else, on evidence. */
    CASE;

    /** How an item begins. */
    ItemStatus first() {
        return this == RECORD ? ItemStatus.RECORDED : ItemStatus.OPEN;
    }

    /** Where an item of this life can be taken. */
    Set<ItemStatus> targets() {
        return this == RECORD
                ? Set.of(ItemStatus.VOIDED)
                : Set.of(
                        ItemStatus.REPORTED,
                        ItemStatus.VERIFIED,
                        ItemStatus.RETURNED,
                        ItemStatus.WRITTEN_OFF,
                        ItemStatus.VOIDED);
    }
}
