package io.junheng.task.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An occurrence as callers read it (履行记录). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Occurrence", description = "履行记录 / that an obligation was met once")
record OccurrenceView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "义务 / obligation", required = true)
        String obligation,

        @Schema(description = "主体代码 / region, school or department", required = true)
        String subject,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "日期 / day", required = true) LocalDate on,

        @Schema(description = "分项 / parts", required = true) List<String> parts,

        @Schema(description = "说明 / note") String note,

        @Schema(description = "报送的组织机构 / body of a plan that it went to")
        String addressee,

        @Schema(description = "活动安排 / activities", required = true)
        List<PostOccurrence.Activity> activities,

        @Schema(description = "所报数字 / figures", required = true)
        List<PostOccurrence.Figure> figures,

        @Schema(description = "差异说明 / why a figure differs from the registry's")
        String reconciliation,

        @Schema(description = "登记人 / who recorded it", required = true)
        String recordedBy,

        @Schema(description = "登记时间 / when", required = true)
        Instant recordedAt) {}
