package io.junheng.indicator.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding as callers see it (问题). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Finding", description = "问题 / a criterion that a school or county does not meet")
public record FindingView(
        @Schema(required = true) String id,
        @Schema(required = true) String framework,
        @Schema(required = true) int frameworkVersion,
        @Schema(required = true) String criterion,
        @Schema(required = true) String criterionName,

        @Schema(description = "学段，ALL 表示不分学段 / stage, ALL when none is measured apart", required = true)
        String stage,

        @Schema(required = true, description = "SCHOOL, REGION")
        String subject,

        @Schema(required = true) String subjectCode,
        @Schema(required = true) String subjectName,
        @Schema(required = true) String regionCode,
        @Schema(required = true) int year,
        @Schema(description = "现值 / value") BigDecimal value,

        @Schema(required = true, description = "达标条件 / what meets it")
        String threshold,

        @Schema(description = "缺口 / the smallest quantity that would close it")
        BigDecimal gap,

        @Schema(description = "缺口的数据项 / data element of the gap")
        String gapElement,

        @Schema(required = true, description = "缺口（或指标）的单位 / unit of the gap, or of the criterion")
        String unit,

        @Schema(required = true, description = "OPEN, RESOLVED, CLOSED")
        String status,

        @Schema(required = true, description = "发现它的评估 / evaluation that opened it")
        String openedBy,

        @Schema(description = "证明已达标的评估 / evaluation that shows it met")
        String resolvedBy,

        @Schema(required = true) long version) {}
