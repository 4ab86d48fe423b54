package io.junheng.task.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that a task took, as callers read it (督办措施). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Measure", description = "督办措施 / a step of its ladder that a task took")
record MeasureView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "任务种类 / kind of task", required = true)
        TaskKind taskKind,

        @Schema(description = "任务 / task", required = true) String taskId,
        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "阶梯 / ladder", required = true)
        String ladder,

        @Schema(description = "第几级,从 1 起 / step, from 1", required = true)
        int step,

        @Schema(description = "该级的逾期天数,负数为到期前 / days overdue of the step, negative before it is due", required = true)
        int overdueDays,

        @Schema(description = "措施 / measure", required = true)
        Measure measure,

        @Schema(description = "部门代码 / department") String departmentCode,
        @Schema(description = "涉及的学校 / school it concerns") String schoolCode,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "区划路径 / path of the region", required = true)
        String regionPath,

        @Schema(description = "任务期限 / due date of the task", required = true)
        LocalDate dueOn,

        @Schema(description = "触发日期 / day the step was taken", required = true)
        LocalDate takenOn,

        @Schema(description = "落实日期 / day it was carried out")
        LocalDate carriedOutOn,

        @Schema(description = "落实人 / who carried it out") String carriedOutBy,
        @Schema(description = "纪要 / minutes") String minutes,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
