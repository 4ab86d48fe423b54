package io.junheng.task.charge;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last day of somebody's charge (责任结束). */
@Schema(name = "PostChargeEnding", description = "责任结束 / the last day that somebody is in charge")
record PostEnding(
        @Schema(description = "止 / last day", examples = "2027-08-31", required = true)
        LocalDate on) {}
