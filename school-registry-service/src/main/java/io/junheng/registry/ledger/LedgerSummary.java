package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ledger in a list (台账). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerSummary", description = "台账 / a ledger in a list")
record LedgerSummary(
        @Schema(description = "键 / key", examples = "oversize-classes", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "大班额台账", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "oversize classes", required = true)
        String nameEn,

        @Schema(description = "对象 SCHOOL REGION CLASS / subject", examples = "CLASS", required = true)
        String subject,

        @Schema(description = "周期 RECORD CASE / life", examples = "CASE", required = true)
        String lifecycle,

        @Schema(description = "自动登记来源 / where items come from by themselves", examples = "CLASSES")
        String source,

        @Schema(description = "来源报表或台账 / form or ledger of the source", examples = "compulsory-school")
        String sourceKey,

        @Schema(description = "版本 / version", examples = "1", required = true)
        long version) {}
