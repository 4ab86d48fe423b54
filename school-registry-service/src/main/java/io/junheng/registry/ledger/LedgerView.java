package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ledger as callers read it (台账). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Ledger", description = "台账 / a ledger")
record LedgerView(
        @Schema(description = "键 / key", examples = "oversize-classes", required = true)
        String key,

        @Schema(description = "定义 / the definition", required = true)
        LedgerBody definition,

        @Schema(description = "版本 / version of the definition, also the ETag", examples = "1", required = true)
        int version) {

    static LedgerView of(LedgerVersion ledger) {
        return new LedgerView(ledger.key(), ledger.body(), ledger.version());
    }
}
