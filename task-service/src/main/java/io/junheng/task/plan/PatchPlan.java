package io.junheng.task.plan;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a draft plan can be corrected (方案更正). */
@Schema(name = "PatchPlan", description = "方案更正 / what of a draft plan can be corrected")
record PatchPlan(
        @Schema(description = "标题 / title") String title,

        @Schema(description = "上位方案编号 / the plan it carries out")
        String parentId,

        @Schema(description = "层级 / level") PlanLevel level,

        @Schema(description = "上位文件标题 / title of the document it carries out")
        String superiorTitle,

        @Schema(description = "上位文件字号 / number of the document it carries out")
        String superiorNumber,

        @Schema(
                description = "须设的组织机构 / bodies that it must have before it takes effect",
                examples = "[\"LEADING_GROUP\"]")
        List<OrganType> requiredOrgans,

        @Schema(
                description =
                        "报送要求,即义务的标识:启动前须有期限,办结前须由各主体完成 / keys of obligations: each has a due date before the plan takes effect, and is met by all before it is closed",
                examples = "[\"self-evaluation-report\"]")
        List<String> obligations,

        @Schema(description = "办结期限 / due date") LocalDate dueOn) {

    static PatchPlan of(Plan plan) {
        return new PatchPlan(
                plan.title(),
                plan.lineage().parentId(),
                plan.lineage().level(),
                plan.lineage().superiorTitle(),
                plan.lineage().superiorNumber(),
                plan.requiredOrgans(),
                plan.obligations(),
                plan.dueOn());
    }
}
