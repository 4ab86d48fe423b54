package io.junheng.task.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A nomination as callers read it (评选). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Award", description = "评选 / a nomination for an award")
record AwardView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "评选办法 / award", required = true)
        String scheme,

        @Schema(description = "年度 / year", required = true) int year,

        @Schema(description = "推选对象 / nominee", required = true)
        String nominee,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "事迹 / why", required = true) String reason,
        @Schema(description = "环节 / step", required = true) AwardStatus status,

        @Schema(description = "公示日期 / day it was made public")
        LocalDate publicisedOn,

        @Schema(description = "推选人 / who nominated", required = true)
        String nominatedBy,

        @Schema(description = "批准人 / who approved") String approvedBy,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
