package io.junheng.task.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a draft plan can be corrected (方案更正). */
@Schema(name = "PatchPlan", description = "方案更正 / what of a draft plan can be corrected")
record PatchPlan(
        @Schema(description = "标题 / title") String title,
        @Schema(description = "办结期限 / due date") LocalDate dueOn) {}
