package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When items open by themselves (自动登记条件). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "LedgerOpens", description = "自动登记条件 / when items open by themselves")
record OpensDefinition(
        @Schema(
                description =
                        "来源 / source: RETURN (a locked return), CLASSES (each class of a locked return), LEDGER (an item of another ledger)",
                examples = "CLASSES",
                required = true)
        String source,

        @Schema(description = "报表 / form, for RETURN and CLASSES", examples = "compulsory-school")
        String form,

        @Schema(description = "台账 / the other ledger, for LEDGER", examples = "kindergartens")
        String ledger,

        @Schema(
                description =
                        "字段取自来源的公式；与来源同名的字段自动填入 / formulas over the source that fill fields; fields of the same name fill themselves",
                examples = "{\"pupils\": \"pupils\"}")
        Map<String, String> fill,

        @Schema(description = "条件 / condition over the item's own names", examples = "pupils >= 56", required = true)
        String when) {}
