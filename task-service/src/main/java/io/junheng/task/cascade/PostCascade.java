package io.junheng.task.cascade;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be cascaded (任务下达). */
@Schema(name = "PostCascade", description = "任务下达 / giving the items of a plan to regions below")
record PostCascade(
        @Schema(description = "下达到的区划代码 / regions", examples = "[\"220322\",\"220323\"]", required = true)
        List<String> regions,

        @Schema(description = "下达的任务,缺省为方案全部任务 / items, by default all of the plan")
        List<String> items,

        @Schema(
                description =
                        "下达对象 GOVERNMENT 当地人民政府(责任单位)、COUNTERPARTS 对口部门,缺省为 GOVERNMENT / whom it reaches: the region's government, or the counterparts of the item's departments",
                examples = "COUNTERPARTS")
        CascadeTo to,

        @Schema(description = "期限,不晚于任务的期限 / due date, not after that of the item", examples = "2026-11-30")
        LocalDate dueOn) {}
