package io.junheng.task.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as callers read it (督办单). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Order", description = "督办单、限期整改 / an order")
record OrderView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "种类 / kind", required = true) OrderKind kind,

        @Schema(description = "来源 / source", required = true)
        OrderSource source,

        @Schema(description = "来源编号 / its number there") String sourceRef,

        @Schema(
                description = "来源事项的状态,如台账条目 WRITTEN_OFF 已销号 / how the matter stands at its source",
                examples = "WRITTEN_OFF")
        String sourceStatus,

        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "要求 / what is to be done", required = true)
        String content,

        @Schema(description = "承办部门 / department", required = true)
        String department,

        @Schema(description = "部门代码 / its code", required = true)
        String departmentCode,

        @Schema(description = "涉及学校 / school") String schoolCode,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "区划路径 / path of the region", required = true)
        String regionPath,

        @Schema(description = "下达人 / issuer", required = true)
        String issuer,

        @Schema(description = "下达时间 / when", required = true)
        Instant issuedAt,

        @Schema(description = "截止时间 / last moment in time", required = true)
        Instant dueAt,

        @Schema(description = "期限 / due date", required = true)
        LocalDate dueOn,

        @Schema(description = "状态 / status", required = true)
        OrderStatus status,

        @Schema(description = "报告人 / who reported it") String reportedBy,
        @Schema(description = "办结人 / who closed it") String closedBy,

        @Schema(description = "由此单重新立项 / order it takes up again")
        String reopens,

        @Schema(description = "已移送处罚 / whether it was referred for a penalty", required = true)
        boolean referred,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
