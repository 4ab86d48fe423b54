package io.junheng.task.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as callers read it (牌证). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Card", description = "黄红牌、谈话、禁报、问责案 / a card")
record CardView(
        @Schema(description = "编号 / id", required = true) String id,
        @Schema(description = "种类 / kind", required = true) String kind,

        @Schema(description = "对象 / subject", required = true)
        String subject,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "日期 / day", required = true) LocalDate issuedOn,
        @Schema(description = "情形 / trigger") String trigger,

        @Schema(description = "事由 / reason", required = true)
        String reason,

        @Schema(description = "问责对象 / posts it is about", required = true)
        List<String> targets,

        @Schema(description = "冻结事项 / what it freezes", required = true)
        List<String> freezes,

        @Schema(description = "冻结至(该日起解冻);无则至结案 / first day that is free again; without it, until it is closed")
        LocalDate frozenUntil,

        @Schema(description = "结案日期 / day it was closed") LocalDate closedOn,

        @Schema(description = "发牌人 / who issued it", required = true)
        String issuedBy,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
