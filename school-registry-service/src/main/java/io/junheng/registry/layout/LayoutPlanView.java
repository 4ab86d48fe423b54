package io.junheng.registry.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A layout plan as a caller sees it (布局专项规划). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LayoutPlan", description = "布局专项规划 / a county's layout plan")
record LayoutPlanView(
        @Schema(description = "县级区划代码 / county", examples = "220322", required = true)
        String regionCode,

        @Schema(description = "编号 / number in the county's series", examples = "1", required = true)
        int number,

        @Schema(description = "名称 / title", required = true) String title,

        @Schema(description = "起始年度 / first year", examples = "2025", required = true)
        int fromYear,

        @Schema(description = "终止年度 / last year", examples = "2030", required = true)
        int toYear,

        @Schema(description = "学校 / schools", required = true)
        List<PlannedSchool> schools,

        @Schema(description = "新建学位数 / seats that it builds", required = true)
        int newSeats,

        @Schema(description = "提前调整的理由 / reason of a revision before it was due")
        String reason,

        @Schema(description = "状态 DRAFT ADOPTED SUPERSEDED / status", examples = "ADOPTED", required = true)
        String status,

        @Schema(description = "批准日期 / adopted on", examples = "2022-03-01")
        LocalDate adoptedOn,

        @Schema(description = "应调整日期 / due for revision on", examples = "2025-03-01")
        LocalDate revisionDueOn,

        @Schema(description = "是否逾期未调整 / whether the revision is overdue", required = true)
        boolean overdue,

        @Schema(description = "批准文号 / document it was adopted with", examples = "梨政函〔2022〕5号（示例）")
        String authority,

        @Schema(description = "批准它的办件 / case that adopted it")
        String caseId,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static LayoutPlanView of(LayoutPlan plan, LocalDate today) {
        return new LayoutPlanView(
                plan.regionCode(),
                plan.number(),
                plan.title(),
                plan.fromYear(),
                plan.toYear(),
                plan.schools(),
                plan.newSeats(),
                plan.reason(),
                plan.status().name(),
                plan.adoptedOn(),
                plan.revisionDueOn(),
                plan.status() == LayoutStatus.ADOPTED && today.isAfter(plan.revisionDueOn()),
                plan.authority(),
                plan.caseId(),
                plan.version());
    }
}
