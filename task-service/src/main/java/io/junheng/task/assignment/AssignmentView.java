package io.junheng.task.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assignment as callers read it (任务分工). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assignment", description = "任务分工 / one department's part in one item of a plan")
record AssignmentView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "方案 / plan", required = true) String planId,

        @Schema(description = "任务 / item of the plan", required = true)
        String itemId,

        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "职责 LEAD 牵头、COOPERATING 配合、RESPONSIBLE 责任 / role", required = true)
        String role,

        @Schema(description = "部门 / department", examples = "市财政局", required = true)
        String department,

        @Schema(description = "部门代码,名录中没有则无 / code, absent for a department the directory does not know")
        String departmentCode,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "区划路径 / path of the region", required = true)
        String regionPath,

        @Schema(description = "办结期限 / due date") LocalDate dueOn,

        @Schema(description = "状态 / status", required = true)
        AssignmentStatus status,

        @Schema(description = "责任人 / who answers for it") String owner,
        @Schema(description = "报告人 / who reported it") String reportedBy,
        @Schema(description = "核验人 / who verified it") String verifiedBy,

        @Schema(description = "上级任务,分解而来时有 / the assignment it is a part of")
        String parentId,

        @Schema(description = "最近报告的进度百分比 / per cent done, as last reported")
        Integer percent,

        @Schema(description = "申请延至 / later due date that is asked for and not decided")
        LocalDate extensionTo,

        @Schema(description = "涉及的学校,由学校承办的分解任务有 / the school that does it, of a part given to a school")
        String schoolCode,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
