package io.junheng.task.assignment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of an assignment can be corrected (任务分工更正). */
@Schema(name = "PatchAssignment", description = "任务分工更正 / what of an assignment can be corrected")
record PatchAssignment(
        @Schema(description = "办结期限 / due date", examples = "2025-08-31")
        LocalDate dueOn) {}
