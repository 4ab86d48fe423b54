package io.junheng.registry.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A layout plan in a list (规划概要). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LayoutPlanSummary", description = "规划概要 / a layout plan in a list")
record LayoutPlanSummary(
        @Schema(description = "县级区划代码 / county", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "编号 / number in the county's series", examples = "1", required = true)
        int number,

        @Schema(description = "名称 / title", required = true) String title,

        @Schema(description = "起始年度 / first year", required = true)
        int fromYear,

        @Schema(description = "终止年度 / last year", required = true)
        int toYear,

        @Schema(description = "新建学位数 / seats that it builds", required = true)
        int newSeats,

        @Schema(description = "状态 / status", examples = "ADOPTED", required = true)
        String status,

        @Schema(description = "批准日期 / adopted on") LocalDate adoptedOn,
        @Schema(description = "应调整日期 / due for revision on") LocalDate revisionDueOn,

        @Schema(description = "是否逾期未调整 / whether the revision is overdue", required = true)
        boolean overdue,

        @Schema(description = "版本 / version", required = true)
        long version) {}
