package io.junheng.task.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a task is held against (对照目标): a measure, and where they are known the relation and number to reach and the criterion whose value the indicator service finds, for the subject
 * {@code subjectCode}, in the same unit.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TaskTarget", description = "对照目标 / what the figures that are reported on a task are held against")
public record LinkedTarget(
        @Schema(description = "指标键,报告时引用 / key of the measure, which a report names", examples = "t1", required = true)
        String measure,

        @Schema(description = "指标 / what is measured", examples = "九年义务教育巩固率", required = true)
        String name,

        @Schema(description = "比较 / one of = >= <= > <", examples = ">=")
        String comparator,

        @Schema(description = "目标值 / value to reach", examples = "95")
        BigDecimal value,

        @Schema(
                description = "单位,报告须用此单位;无单位则无 / unit, in which it is reported; absent for a bare number",
                examples = "%")
        String unit,

        @Schema(description = "目标年份 / year it is to be reached in", examples = "2027")
        Integer year,

        @Schema(description = "指标框架 / framework of the criterion that verifies it", examples = "quality-balance")
        String framework,

        @Schema(description = "核验指标 / criterion that verifies it", examples = "L4")
        String criterion,

        @Schema(description = "学段 / stage of the criterion", examples = "PRIMARY")
        String stage,

        @Schema(description = "核验对象的代码 / region or school that it is verified of", examples = "220322")
        String subjectCode) {}
