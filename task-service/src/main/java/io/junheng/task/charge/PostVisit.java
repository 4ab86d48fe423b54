package io.junheng.task.charge;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit by who is in charge (走访). */
@Schema(name = "PostChargeVisit", description = "走访 / a visit by who is in charge")
record PostVisit(
        @Schema(description = "日期 / day", examples = "2026-10-12", required = true)
        LocalDate on,

        @Schema(description = "情况 / what was done and found", examples = "听课两节,座谈一次", required = true)
        String note) {}
