package io.junheng.task.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan to be made (方案起草). */
@Schema(name = "PostPlan", description = "方案起草 / a plan to be made from what was read of a document")
record PostPlan(
        @Schema(description = "文件抽取编号 / extraction", examples = "ext_01jd0000000000000000000000", required = true)
        String extraction,

        @Schema(description = "区划代码 / region", examples = "220300", required = true)
        String regionCode,

        @Schema(description = "标题,默认为文件首行 / title, by default the document's first line")
        String title,

        @Schema(
                description =
                        "上位方案编号;未给出时按上位文件的字号查找 / the plan it carries out; by default the one with the number of the document it carries out")
        String parentId,

        @Schema(description = "层级 / level: NATION, PROVINCE, CITY, COUNTY or SCHOOL", examples = "COUNTY")
        PlanLevel level,

        @Schema(description = "办结期限,待明确日期以此为准 / due date; it resolves the dates that are open")
        LocalDate dueOn) {}
