package io.junheng.task.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day fixed for what is to be done, as callers read it (约期). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ObligationAppointment", description = "约期 / a day fixed for what is to be done")
record AppointmentView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "义务 / obligation", required = true)
        String obligation,

        @Schema(description = "主体代码 / region, school or department", required = true)
        String subject,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "日期 / day", required = true) LocalDate on,

        @Schema(description = "说明 / note") String note,

        @Schema(description = "约定人 / who fixed it", required = true)
        String fixedBy,

        @Schema(description = "约定时间 / when", required = true)
        Instant fixedAt) {}
