package io.junheng.registry.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a region comes from and what became of it (区划沿革), as far as the caller's scope reaches. */
@Schema(name = "RegionLineageGraph", description = "区划沿革 / every region that is linked to this one, and the links")
record RegionLineageView(
        @Schema(description = "区划代码 / region", examples = "220382", required = true)
        String code,

        @Schema(description = "直接前身 / regions it came of directly", required = true)
        List<String> predecessors,

        @Schema(description = "直接后继 / regions that came of it directly", required = true)
        List<String> successors,

        @Schema(description = "所有相关区划 / every linked region, itself included", required = true)
        List<Node> regions,

        @Schema(description = "沿革关系 / the links, oldest first", required = true)
        List<Link> links) {

    /** A region of the lineage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RegionLineageNode", description = "沿革中的区划 / a region of the lineage")
    record Node(
            @Schema(description = "区划代码 / code", required = true)
            String code,

            @Schema(description = "名称 / name", required = true)
            String name,

            @Schema(description = "设立日期 / first day", required = true)
            LocalDate establishedOn,

            @Schema(description = "终止日期 / last day") LocalDate validTo) {}

    /** A link of the lineage. */
    @Schema(name = "RegionLineageLink", description = "沿革关系 / one region came of another")
    record Link(
            @Schema(description = "前身 / predecessor", required = true)
            String predecessor,

            @Schema(description = "后继 / successor", required = true)
            String successor,

            @Schema(description = "变动 / kind of change", required = true)
            RegionChangeKind kind,

            @Schema(description = "生效日期 / first day", required = true)
            LocalDate effectiveOn,

            @Schema(description = "区划变更 / id of the change", required = true)
            String change,

            @Schema(description = "批准文件 / document it rests on", required = true)
            String authority) {}
}
