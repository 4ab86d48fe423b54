package io.junheng.registry.ledger;

/** Who writes an item off (销号主体). */
enum WriteOffParty {
    /** 他方: anybody who may, but for the one who reported. */
    OTHER_PARTY,
    /** 上级: somebody whose region lies above that of the one who reported. */
    SUPERIOR_REGION
}
