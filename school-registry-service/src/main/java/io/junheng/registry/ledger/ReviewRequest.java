package io.junheng.registry.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to have the standing items of a ledger judged anew (重新核对). */
@Schema(name = "LedgerReview", description = "重新核对 / judge the standing items of a ledger anew")
record ReviewRequest(
        @Schema(description = "台账 / ledger", examples = "earmark-allocations", required = true)
        String ledger,

        @Schema(description = "区划代码，含下级 / region, with all below it", examples = "220322", required = true)
        String regionCode) {}
