package io.junheng.task.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.task.document.SpanView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of a plan as callers read it (任务). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanItem", description = "任务 / an item of a plan")
record PlanItemView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "方案 / plan", required = true) String planId,

        @Schema(description = "次序 / order in the document, from 1", required = true)
        int position,

        @Schema(description = "各级标题 / the headings above it, from the widest", required = true)
        List<String> sectionPath,

        @Schema(description = "序号 / number of the item") Integer itemNo,

        @Schema(description = "段号 / paragraph of the item, from 1", required = true)
        int paragraphNo,

        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "牵头 / lead", required = true) List<PartyView> lead,

        @Schema(description = "配合 / cooperating", required = true)
        List<PartyView> cooperating,

        @Schema(description = "责任单位 / responsible", required = true)
        List<PartyView> responsible,

        @Schema(description = "原文位置 / its place in the document", required = true)
        SpanView span,

        @Schema(description = "提示 / what to look at", required = true)
        List<String> warnings,

        @Schema(description = "办结期限 / due date") LocalDate dueOn,

        @Schema(description = "是否排除 / whether it is excluded", required = true)
        boolean excluded,

        @Schema(description = "排除理由 / why it is excluded") String exclusionReason,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
