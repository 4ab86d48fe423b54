package io.junheng.task.recurring;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day about an obligation: fixed for what is to be done, or that of an event which sets a term running (约期、起算事件). */
@Schema(
        name = "PostObligationDay",
        description = "约期、起算事件 / a day fixed for what is to be done, or of an event that sets a term running")
record PostAppointment(
        @Schema(
                description =
                        "主体代码,学校、部门账号可省略 / region, school or department; a school's or department's own user may leave it out",
                examples = "220322")
        String subject,

        @Schema(description = "日期 / day", examples = "2026-10-20", required = true)
        LocalDate on,

        @Schema(description = "说明 / note", examples = "市级督导验收")
        String note) {}
