package io.junheng.task.recurring;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an obligation was met (履行记录). */
@Schema(name = "PostOccurrence", description = "履行记录 / that an obligation was met once")
record PostOccurrence(
        @Schema(
                description =
                        "主体代码,学校、部门账号可省略 / region, school or department; a school's or department's own user may leave it out",
                examples = "2122000001")
        String subject,

        @Schema(description = "日期 / day", examples = "2026-03-12", required = true)
        LocalDate on,

        @Schema(description = "所履行的分项 / which parts of it", examples = "[\"党委\",\"政府\"]")
        List<String> parts,

        @Schema(description = "说明 / note", examples = "第一次巡检")
        String note) {}
