package io.junheng.registry.ledger;

import io.junheng.registry.rule.ExceptionGrant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new item as a caller writes it (登记条目). */
@Schema(name = "EnterLedgerItem", description = "登记条目 / a new item of a ledger")
record EnterItem(
        @Schema(description = "台账 / ledger", examples = "bus-subsidies", required = true)
        String ledger,

        @Schema(description = "学校标识码，以学校为对象时必填 / school, where the ledger is about schools", examples = "2122990001")
        String schoolCode,

        @Schema(description = "区划代码，以区划为对象时必填 / region, where the ledger is about regions", examples = "220303")
        String regionCode,

        @Schema(description = "事项日期，默认今天 / day of the matter, today by default", examples = "2024-03-11")
        String day,

        @Schema(description = "来源编号，台账内唯一 / the sender's own number, unique in the ledger", examples = "校财〔2024〕7号")
        String externalRef,

        @Schema(description = "字段的值 / values by field", examples = "{\"amount\": 60}", required = true)
        Map<String, Object> values,

        @Schema(description = "例外批准 / documents that let a rule be passed")
        List<ExceptionGrant> exceptions) {}
