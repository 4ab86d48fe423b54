package io.junheng.registry.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of regions as a caller asks for it (区划变更申请). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegionChangeRequest", description = "区划变更 / a change that regions go through together")
record RegionChangeRequest(
        @Schema(
                description = "变动 / ESTABLISH 设立, RENAME 更名, RECODE 变更代码, TRANSFER 划转, MERGE 合并, SPLIT 分设, ABOLISH 撤销",
                examples = "RECODE",
                required = true)
        String kind,

        @Schema(
                description = "生效日期 / first day on which it holds; what ends has the day before as its last",
                format = "date",
                examples = "2024-07-01",
                required = true)
        String effectiveOn,

        @Schema(description = "批准文件 / document it rests on", examples = "民函〔2024〕1号（示例）", required = true)
        String authority,

        @Schema(description = "原因 / reason") String reason,

        @Schema(description = "参与变动的区划代码 / codes of the regions that go into it", examples = "[\"220322\"]")
        List<String> regions,

        @Schema(
                description =
                        "变动后的区划；已有区划只写代码和要改的信息 / the regions that come out of it; of one that stands only what changes")
        List<PutRegion> successors,

        @Schema(
                description =
                        "下级区划的新代码，缺省由上级代码推出 / new codes of regions below by their old ones; by default they follow from the parent's",
                examples = "{\"220322100\":\"220381101\"}")
        Map<String, String> codes,

        @Schema(
                description = "分设时，下级区划和学校归入哪个变动后的区划 / in a split, to which successor a region below or a school goes",
                examples = "{\"220322101\":\"220382\"}")
        Map<String, String> places,

        @Schema(
                description =
                        "试算所得的计划摘要 / digest of the plan that was looked at; refused when something has changed since")
        String plan) {

    RegionChangeRequest {
        regions = regions == null ? List.of() : regions.stream().toList();
        successors = successors == null ? List.of() : successors.stream().toList();
        codes = codes == null ? Map.of() : codes;
        places = places == null ? Map.of() : places;
    }
}
