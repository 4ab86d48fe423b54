package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that a change of schools does (变动计划): what happens to which school, which lineage it leaves, what lies open with schools
 * that end, and what should be looked at although it is allowed. Two plans with the same digest do the same to the same state.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SchoolChangePlan", description = "变动计划 / everything that a change of schools does")
public record SchoolChangePlan(
        @Schema(description = "变动 / kind", examples = "MERGE", required = true)
        SchoolChangeKind kind,

        @Schema(description = "生效日期 / first day on which it holds", required = true)
        LocalDate effectiveOn,

        @Schema(description = "所涉范围 / smallest region that holds all schools", required = true)
        String regionPath,

        @Schema(description = "各校如何变动 / what happens to each school", required = true)
        List<Step> steps,

        @Schema(description = "沿革 / who comes of whom", required = true)
        List<Descent> lineage,

        @Schema(description = "未了事项 / what lies open with schools that end", required = true)
        List<OpenMatter> openMatters,

        @Schema(description = "提示 / what should be looked at", required = true)
        List<Warning> warnings,

        @Schema(
                description = "凭例外文件通过的设置规则 / founding rules that are passed with an exception document",
                required = true)
        Map<String, String> exceptions,

        @Schema(description = "计划摘要 / digest; send it as plan to carry out exactly this", required = true)
        String digest) {

    SchoolChangePlan withDigest(String newDigest) {
        return new SchoolChangePlan(
                kind, effectiveOn, regionPath, steps, lineage, openMatters, warnings, exceptions, newDigest);
    }

    /** What a change does to one school (单校变动). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchoolChangeStep", description = "单校变动 / what a change does to one school")
    public record Step(
            @Schema(description = "学校标识码 / code", examples = "2122990026", required = true)
            String code,

            @Schema(description = "名称 / name after the change", required = true)
            String name,

            @Schema(description = "经历 / what happens to it", examples = "MERGED_INTO", required = true)
            SchoolDeed deed,

            @Schema(description = "其他学校 / codes of the schools that it happens with", required = true)
            List<String> others,

            @Schema(description = "变化 / what of its record changes; all of it for a new school", required = true)
            List<Difference> differences,

            @Schema(description = "变动后的版本 / version after the change", required = true)
            long version) {}

    /** Something that should be looked at (提示). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchoolChangeWarning", description = "提示 / something that should be looked at")
    public record Warning(
            @Schema(description = "代码 / code", examples = "NO_SUCCESSOR", required = true)
            String code,

            @Schema(description = "学校 / school", examples = "2122990026")
            String school,

            @Schema(description = "说明 / Chinese text", required = true)
            String message,

            @Schema(description = "英文说明 / English text", required = true)
            String messageEn) {}
}
