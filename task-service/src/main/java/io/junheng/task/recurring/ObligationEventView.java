package io.junheng.task.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that sets a term running, as callers read it (起算事件). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ObligationEvent", description = "起算事件 / an event that sets a term running")
record ObligationEventView(
        @Schema(description = "义务 / obligation", required = true)
        String obligation,

        @Schema(description = "主体代码 / region, school or department", required = true)
        String subject,

        @Schema(description = "日期 / day", required = true) LocalDate on,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "说明 / note") String note,

        @Schema(description = "登记人 / who recorded it", required = true)
        String recordedBy,

        @Schema(description = "登记时间 / when", required = true)
        Instant recordedAt) {}
