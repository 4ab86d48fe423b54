package io.junheng.task.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting as callers read it (会议). */
@Schema(name = "Meeting", description = "会议 / a meeting with what it decided")
record MeetingView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "名称 / title", required = true) String title,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "日期 / day", required = true) LocalDate heldOn,

        @Schema(description = "议题 / topics", required = true)
        List<String> agenda,

        @Schema(description = "决定 / decisions", required = true)
        List<DecisionView> decisions,

        @Schema(description = "登记人 / who recorded it", required = true)
        String recordedBy,

        @Schema(description = "登记时间 / when", required = true)
        Instant recordedAt) {}
