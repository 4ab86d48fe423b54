package io.junheng.registry.ledger;

import io.junheng.registry.rule.ExceptionGrant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of an item (条目更正), as JSON Merge Patch of its values: null removes one, those left out stay. */
@Schema(name = "LedgerItemPatch", description = "条目更正 / values to change; null removes one, those left out stay")
record PatchItem(
        @Schema(description = "字段的值 / values by field", examples = "{\"licenceNumber\": \"教民1220322\"}")
        Map<String, Object> values,

        @Schema(description = "例外批准，省略则不变 / exceptions in place of the present ones; unchanged when left out")
        List<ExceptionGrant> exceptions,

        @Schema(description = "理由，登记类条目必填 / reason, required to correct a record", examples = "金额录入有误")
        String reason) {}
