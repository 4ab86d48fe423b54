package io.junheng.registry.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that a change of regions does (变更计划). Two plans with the same digest do the same to the same state. */
@Schema(name = "RegionChangePlan", description = "变更计划 / everything that a change of regions does")
record RegionChangePlan(
        @Schema(description = "变动 / kind", examples = "RECODE", required = true)
        RegionChangeKind kind,

        @Schema(description = "生效日期 / first day on which it holds", required = true)
        LocalDate effectiveOn,

        @Schema(description = "所涉范围 / smallest region that holds all of them", required = true)
        String regionPath,

        @Schema(description = "各区划如何变动 / what happens to each region", required = true)
        List<Step> steps,

        @Schema(description = "沿革 / which region comes of which", required = true)
        List<RegionDescent> lineage,

        @Schema(description = "随之变动的对象 / what moves along", required = true)
        List<RegionTenant> tenants,

        @Schema(description = "计划摘要 / digest; send it as plan to carry out exactly this", required = true)
        String digest) {

    RegionChangePlan withDigest(String newDigest) {
        return new RegionChangePlan(kind, effectiveOn, regionPath, steps, lineage, tenants, newDigest);
    }

    /** What a change does to one region (单个区划变动). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RegionChangeStep", description = "单个区划变动 / what a change does to one region")
    record Step(
            @Schema(description = "区划代码 / code", examples = "220382", required = true)
            String code,

            @Schema(description = "如何变动 / ESTABLISHED, ENDED or CHANGED", examples = "ESTABLISHED", required = true)
            String deed,

            @Schema(description = "原名称 / name before") String nameBefore,

            @Schema(description = "名称 / name after", required = true)
            String name,

            @Schema(description = "原路径 / path before") String pathBefore,

            @Schema(description = "路径 / path after", required = true)
            String path,

            @Schema(description = "变动后的版本 / version after the change", required = true)
            long version) {

        static Step of(RegionRegistry.Change change) {
            Region before = change.before();
            Region after = change.after();
            return new Step(
                    after.code().text(),
                    before == null ? "ESTABLISHED" : before.standing() && !after.standing() ? "ENDED" : "CHANGED",
                    before == null ? null : before.details().name().text(),
                    after.details().name().text(),
                    before == null ? null : before.path(),
                    after.path(),
                    after.version());
        }
    }
}
