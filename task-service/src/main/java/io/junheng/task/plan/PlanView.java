package io.junheng.task.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as callers read it (方案). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Plan", description = "方案 / a plan made from a policy document")
record PlanView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "文件抽取编号 / extraction", required = true)
        String extraction,

        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "发文字号 / document number") String documentNumber,

        @Schema(description = "层级 / level") PlanLevel level,

        @Schema(description = "上位方案编号 / the plan it carries out")
        String parentId,

        @Schema(description = "上位文件标题 / title of the document it carries out")
        String superiorTitle,

        @Schema(description = "上位文件字号 / number of the document it carries out")
        String superiorNumber,

        @Schema(description = "须设的组织机构 / bodies that it must have before it takes effect", required = true)
        List<OrganType> requiredOrgans,

        @Schema(description = "报送要求,即义务的标识 / keys of the obligations that belong to it", required = true)
        List<String> obligations,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "区划路径 / path of the region", required = true)
        String regionPath,

        @Schema(description = "办结期限 / due date") LocalDate dueOn,

        @Schema(description = "待明确日期 / dates of the document that are masked or blank", required = true)
        List<OpenDate> openDates,

        @Schema(description = "状态 / status", required = true)
        PlanStatus status,

        @Schema(description = "未排除的任务数 / items that are not excluded", required = true)
        int items,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
