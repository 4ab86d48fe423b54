package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order about an item as callers read it (条目的督办单). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerItemOrder", description = "条目的督办单 / an order that was issued about an item or a finding of it")
record ItemOrderView(
        @Schema(description = "督办单编号 / id of the order", examples = "ord_01hqvpnyt0fj1vcjecwgzjea8k", required = true)
        String id,

        @Schema(
                description = "种类 SUPERVISION 督办、RECTIFICATION 限期整改 / kind",
                examples = "RECTIFICATION",
                required = true)
        String kind,

        @Schema(description = "标题 / title", examples = "消除大班额", required = true)
        String title,

        @Schema(description = "承办部门代码 / department", examples = "220322-jyj", required = true)
        String department,

        @Schema(description = "期限 / due date", required = true)
        LocalDate dueOn,

        @Schema(
                description = "办理状态 / ISSUED PLAN_SUBMITTED REPORTED RETURNED FAILED CLOSED",
                examples = "CLOSED",
                required = true)
        String status,

        @Schema(description = "办结人 / who closed it") String closedBy,

        @Schema(description = "版本 / version of the order", examples = "1", required = true)
        long version) {}
