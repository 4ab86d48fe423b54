package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a new item breaks the promise that none is added (零增量). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "LedgerZeroIncrement",
        description = "零增量 / when a new item is an increment; closing another never offsets it")
record ZeroIncrementDefinition(
        @Schema(description = "条件 / condition over the new item's names", examples = "year > 2022", required = true)
        String when,

        @Schema(description = "说明，{键} 处填入其值 / sentence, {key} stands for its value", required = true)
        String message,

        @Schema(description = "英文说明 / the sentence in English", required = true)
        String messageEn,

        @Schema(description = "依据 / document and article") String basis) {}
