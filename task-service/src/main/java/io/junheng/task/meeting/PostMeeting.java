package io.junheng.task.meeting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting to be recorded (登记会议). */
@Schema(name = "PostMeeting", description = "登记会议 / a meeting to be recorded, with what it decided")
record PostMeeting(
        @Schema(description = "名称 / title", examples = "区政府常务会议", required = true)
        String title,

        @Schema(description = "区划代码 / region", examples = "220303", required = true)
        String regionCode,

        @Schema(description = "日期 / day", examples = "2026-03-08", required = true)
        LocalDate heldOn,

        @Schema(description = "议题 / topics", examples = "[\"专题研究义务教育均衡发展工作\"]", required = true)
        List<String> agenda,

        @Schema(description = "决定 / what was decided") List<Decision> decisions) {

    /** One decision; with a department and a due date it becomes a task at once (决定). */
    @Schema(
            name = "PostDecision",
            description = "决定 / a decision; with a department and a due date it becomes a task at once")
    record Decision(
            @Schema(description = "内容 / what was decided", examples = "投入资金推进校安工程", required = true)
            String content,

            @Schema(description = "金额(万元) / amount, in 10,000 yuan", examples = "1043.00")
            BigDecimal amount,

            @Schema(description = "ONCE 一次性、YEAR 每年 / whether it is paid once or each year", examples = "ONCE")
            Recurrence recurrence,

            @Schema(description = "承办部门代码 / department", examples = "220303-jyj")
            String departmentCode,

            @Schema(description = "期限 / due date", examples = "2026-12-31")
            LocalDate dueOn) {}
}
