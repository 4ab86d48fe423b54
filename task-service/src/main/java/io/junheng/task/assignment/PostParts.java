package io.junheng.task.assignment;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an assignment is divided (任务分解). */
@Schema(name = "PostAssignmentParts", description = "任务分解 / how an assignment is divided")
record PostParts(
        @Schema(description = "各项分解任务 / the parts", required = true)
        List<Part> parts) {

    /** One part. */
    @Schema(name = "PostAssignmentPart", description = "分解任务 / one part")
    record Part(
            @Schema(description = "标题 / title", examples = "核定各校生均经费", required = true)
            String title,

            @Schema(description = "承办部门代码,缺省为本部门 / department, by default the same", examples = "220300-czj")
            String departmentCode,

            @Schema(description = "承办科室,在本部门之内 / unit within the department", examples = "教科文科")
            String unit,

            @Schema(description = "期限,不晚于总任务 / due date, not after that of the whole", examples = "2026-10-31")
            LocalDate dueOn,

            @Schema(description = "责任人(内部编号) / who answers for it (an internal id)", examples = "li.na")
            String owner,

            @Schema(
                    description = "由学校承办的,其代码;承办部门负责督促 / the school that does it, for which the department answers",
                    examples = "2122000001")
            String schoolCode) {}
}
