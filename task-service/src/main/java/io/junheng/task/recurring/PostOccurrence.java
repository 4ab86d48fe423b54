package io.junheng.task.recurring;

import java.math.BigDecimal;
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
        String note,

        @Schema(
                description = "报送的组织机构编号 / id of the body of a plan that it goes to",
                examples = "org_01jd0000000000000000000000")
        String addressee,

        @Schema(description = "活动安排 / activities with their days")
        List<Activity> activities,

        @Schema(description = "所报数字 / figures") List<Figure> figures,

        @Schema(description = "与登记数的差异说明 / why a figure differs from the registry's")
        String reconciliation) {

    /** One activity of a plan that is filed (活动安排). */
    @Schema(name = "FiledActivity", description = "活动安排 / an activity of a plan that is filed")
    record Activity(
            @Schema(description = "内容 / what", examples = "课堂开放周", required = true)
            String name,

            @Schema(description = "日期 / day", examples = "2026-06-15", required = true)
            LocalDate on) {}

    /** One figure of what is filed (所报数字). */
    @Schema(name = "FiledFigure", description = "所报数字 / a figure of what is filed")
    record Figure(
            @Schema(description = "分项 / part", examples = "决算", required = true)
            String part,

            @Schema(description = "年度 / year", examples = "2011", required = true)
            Integer year,

            @Schema(description = "数值,单位同报表 / value, in the unit of the form", examples = "19432.9", required = true)
            BigDecimal value) {}
}
