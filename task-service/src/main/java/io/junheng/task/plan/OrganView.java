package io.junheng.task.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body of a plan as callers read it (组织机构). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanOrgan", description = "组织机构 / a body of a plan")
record OrganView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "方案 / plan", required = true) String planId,

        @Schema(description = "键 / key within the plan", required = true)
        String key,

        @Schema(description = "类型 / which body", required = true)
        OrganType type,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "依托单位 / unit that keeps it") String hostUnit,

        @Schema(description = "席位 / seats", required = true) List<Seat> seats,

        @Schema(description = "文件所列成员单位 / members that the document lists", required = true)
        List<String> membership,

        @Schema(
                description = "没有席位的成员单位,即问题 MEMBER_MISSING / members without a seat, the finding MEMBER_MISSING",
                required = true)
        List<String> missingMembers,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
