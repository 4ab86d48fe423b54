package io.junheng.task.charge;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit as callers read it (走访记录). */
@Schema(name = "ChargeVisit", description = "走访记录 / a visit by who is in charge")
record VisitView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "日期 / day", required = true) LocalDate on,

        @Schema(description = "情况 / what was done and found", required = true)
        String note,

        @Schema(description = "登记人 / who recorded it", required = true)
        String recordedBy,

        @Schema(description = "登记时间 / when", required = true)
        Instant recordedAt) {}
