package io.junheng.task.meeting;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to carry out a decision (决定分解). */
@Schema(name = "PostDecisionTask", description = "决定分解为任务 / who is to carry out a decision, and until when")
record PostDecisionTask(
        @Schema(description = "承办部门代码 / department", examples = "220303-jyj", required = true)
        String departmentCode,

        @Schema(description = "期限 / due date", examples = "2026-12-31", required = true)
        LocalDate dueOn) {}
