package io.junheng.registry.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a school comes from and what became of it (学校沿革): every school that is linked to it over any number of changes, as far as the caller's scope reaches. */
@Schema(name = "SchoolLineageGraph", description = "学校沿革 / every school that is linked to this one, and the links")
record LineageView(
        @Schema(description = "学校标识码 / school", examples = "2122990015", required = true)
        String code,

        @Schema(description = "直接前身 / schools it came of directly", required = true)
        List<String> predecessors,

        @Schema(description = "直接后继 / schools that came of it directly", required = true)
        List<String> successors,

        @Schema(description = "所有相关学校 / every linked school, itself included", required = true)
        List<Node> schools,

        @Schema(description = "沿革关系 / the links, oldest first", required = true)
        List<Link> links) {

    /** A school of the lineage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchoolLineageNode", description = "沿革中的学校 / a school of the lineage")
    record Node(
            @Schema(description = "学校标识码 / code", required = true)
            String code,

            @Schema(description = "名称 / name", required = true)
            String name,

            @Schema(description = "办学类型 / type", required = true)
            String type,

            @Schema(description = "设立日期 / opening day") LocalDate openedOn,
            @Schema(description = "撤销日期 / closing day") LocalDate closedOn,

            @Schema(description = "撤销方式 / how it ended") Closure closure) {}

    /** A link of the lineage. */
    @Schema(name = "SchoolLineageLink", description = "沿革关系 / one school came of another")
    record Link(
            @Schema(description = "前身 / predecessor", required = true)
            String predecessor,

            @Schema(description = "后继 / successor", required = true)
            String successor,

            @Schema(description = "变动 / kind of change", required = true)
            SchoolChangeKind kind,

            @Schema(description = "生效日期 / first day", required = true)
            LocalDate effectiveOn,

            @Schema(description = "机构变动 / id of the change", required = true)
            String change,

            @Schema(description = "批准文件 / document it rests on", required = true)
            String authority) {}
}
