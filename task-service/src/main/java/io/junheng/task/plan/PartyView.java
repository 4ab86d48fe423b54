package io.junheng.task.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department's part in an item as callers read it (职责分工). */
@Schema(name = "PlanItemDepartment", description = "职责分工 / a department's part in an item")
record PartyView(
        @Schema(description = "原文写法 / as written", required = true)
        String asWritten,

        @Schema(description = "全称 / full name", required = true)
        String department,

        @Schema(description = "部门代码,名录中没有则为空 / code in the directory, or null", nullable = true)
        String departmentCode,

        @Schema(description = "合称所指各级 / what a collective name stands for", required = true)
        List<String> members) {}
