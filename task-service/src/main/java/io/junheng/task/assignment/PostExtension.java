package io.junheng.task.assignment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asking for a later due date (延期申请). */
@Schema(name = "PostExtension", description = "延期申请 / asking for a later due date")
record PostExtension(
        @Schema(description = "申请延至 / due date asked for", examples = "2027-01-31", required = true)
        LocalDate dueOn,

        @Schema(description = "理由 / reason", examples = "汛期停工", required = true)
        String reason) {}
