package io.junheng.task.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as callers read it (会议决定). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MeetingDecision", description = "会议决定 / a decision of a meeting")
record DecisionView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "会议 / meeting", required = true)
        String meetingId,

        @Schema(description = "会议日期 / day of the meeting", required = true)
        LocalDate heldOn,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "次序,从 1 开始 / order, from 1", required = true)
        int position,

        @Schema(description = "内容 / what was decided", required = true)
        String content,

        @Schema(description = "金额(万元) / amount, in 10,000 yuan")
        BigDecimal amount,

        @Schema(description = "一次性或每年 / paid once or each year")
        Recurrence recurrence,

        @Schema(description = "应分解至 / last day to make it a task")
        LocalDate assignBy,

        @Schema(description = "督办单 / order that carries it out")
        String orderId) {}
