package io.junheng.task.board;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be scheduled (倒排工期). */
@Schema(name = "PostSchedule", description = "倒排工期 / what is to be scheduled backwards")
record PostSchedule(
        @Schema(description = "区划,其工作日历适用 / region, whose calendar holds", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "必须完成的日期 / day everything has to be finished", examples = "2026-08-20", required = true)
        LocalDate dueOn,

        @Schema(description = "各道工序 / the steps", required = true)
        List<Step> steps) {

    /** One step. */
    @Schema(name = "PostScheduleStep", description = "工序 / one step")
    record Step(
            @Schema(description = "标识 / key", examples = "bid", required = true)
            String key,

            @Schema(description = "名称 / name", examples = "招标")
            String title,

            @Schema(description = "所需工作日 / working days it takes", examples = "20", required = true)
            Integer workingDays,

            @Schema(description = "须先完成的工序 / steps that come before it", examples = "[\"design\"]")
            List<String> after) {}
}
