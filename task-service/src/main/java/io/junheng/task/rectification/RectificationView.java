package io.junheng.task.rectification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rectification as callers read it, with the finding it is about (整改任务). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rectification", description = "整改任务 / a rectification, with the finding it is about")
record RectificationView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "问题编号 / finding", required = true)
        String findingId,

        @Schema(description = "该问题的第几次整改 / which rectification of the finding it is, from 1", required = true)
        int number,

        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "牵头部门 / lead department", examples = "县教育局", required = true)
        String lead,

        @Schema(description = "牵头部门代码,未登记则无 / code of the lead department, absent while it is unassigned")
        String leadCode,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "区划路径 / path of the region", required = true)
        String regionPath,

        @Schema(description = "立项日期 / opened on", required = true)
        LocalDate openedOn,

        @Schema(description = "整改期限 / due date", required = true)
        LocalDate dueOn,

        @Schema(description = "状态 / status", required = true)
        RectificationStatus status,

        @Schema(description = "复评是否达标 / whether a re-evaluation shows the criterion met", required = true)
        boolean findingResolved,

        @Schema(description = "指标体系 / framework", required = true)
        String framework,

        @Schema(description = "指标体系版本 / version of the framework", required = true)
        int frameworkVersion,

        @Schema(description = "指标 / criterion", examples = "L4", required = true)
        String criterion,

        @Schema(description = "指标名称 / name of the criterion", required = true)
        String criterionName,

        @Schema(description = "学段 / stage") String stage,

        @Schema(description = "对象 SCHOOL 或 REGION / kind of subject", required = true)
        String subject,

        @Schema(description = "对象代码 / school or region", required = true)
        String subjectCode,

        @Schema(description = "对象名称 / name of the school or region", required = true)
        String subjectName,

        @Schema(description = "年度 / year", required = true) int year,

        @Schema(description = "实际值 / value") BigDecimal value,

        @Schema(description = "标准 / threshold", examples = ">= 4.5")
        String threshold,

        @Schema(description = "最小缺口 / the smallest quantity that would close it")
        BigDecimal gap,

        @Schema(description = "缺口要素 / the element the gap counts")
        String gapElement,

        @Schema(description = "单位 / unit of the gap") String unit,
        @Schema(description = "报告人 / who reported it") String reportedBy,
        @Schema(description = "核验人 / who verified it") String verifiedBy,

        @Schema(description = "进展报告数 / progress reports", required = true)
        int progressReports,

        @Schema(description = "佐证数 / files of evidence", required = true)
        int evidence,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
