package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding about an item as callers read it (台账问题). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerFinding", description = "台账问题 / a finding about an item of a ledger")
record FindingView(
        @Schema(description = "标识 / id", required = true) String id,

        @Schema(description = "台账 / ledger", examples = "oversize-classes", required = true)
        String ledger,

        @Schema(description = "条目 / item", required = true) String item,

        @Schema(description = "条目编号 / number of the item", examples = "1042", required = true)
        long itemNumber,

        @Schema(
                description = "规则 / key of the rule, zeroIncrement for an increment",
                examples = "zeroIncrement",
                required = true)
        String rule,

        @Schema(description = "种类 RULE INCREMENT / kind", examples = "INCREMENT", required = true)
        String kind,

        @Schema(description = "学校标识码 / school") String schoolCode,

        @Schema(description = "区划代码 / region", examples = "220322001", required = true)
        String regionCode,

        @Schema(description = "年度 / year", examples = "2024", required = true)
        int year,

        @Schema(description = "说明 / sentence", required = true)
        String message,

        @Schema(description = "英文说明 / the sentence in English", required = true)
        String messageEn,

        @Schema(description = "依据 / document and article") String basis,

        @Schema(description = "是否因缺少数据无法判定 / whether data is missing to tell", required = true)
        boolean undetermined,

        @Schema(description = "状态 OPEN RESOLVED / status", examples = "OPEN", required = true)
        String status,

        @Schema(description = "发现日期 / day it was found", required = true)
        LocalDate openedOn,

        @Schema(description = "解决日期 / day it was resolved") LocalDate resolvedOn,

        @Schema(description = "版本 / version", examples = "1", required = true)
        long version) {}
