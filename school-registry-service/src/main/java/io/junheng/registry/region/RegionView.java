package io.junheng.registry.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as callers read it (区划). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Region", description = "区划 / a region as it stands on a day")
record RegionView(
        @Schema(description = "区划代码 / code", examples = "220322", required = true)
        String code,

        @Schema(description = "名称 / name", examples = "梨树县", required = true)
        String name,

        @Schema(description = "级别 / level", examples = "COUNTY", required = true)
        String level,

        @Schema(description = "类型 / kind", examples = "ADMINISTRATIVE", required = true)
        String kind,

        @Schema(description = "上级代码 / parent's code", examples = "220300")
        String parentCode,

        @Schema(
                description = "自上而下的路径 / codes from the province down",
                examples = "/220000/220300/220322/",
                required = true)
        String path,

        @Schema(description = "县级单位类型 / DISTRICT 市辖区, COUNTY 县, COUNTY_CITY 县级市; counties only", examples = "COUNTY")
        String unit,

        @Schema(description = "城乡分类 / urban-rural class", examples = "121")
        String urbanRural,

        @Schema(description = "起始日期 / first day", required = true)
        LocalDate validFrom,

        @Schema(description = "终止日期 / last day") LocalDate validTo,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static RegionView of(Region region) {
        RegionDetails details = region.details();
        return new RegionView(
                region.code().text(),
                details.name().text(),
                details.level().name(),
                details.kind().name(),
                details.parent(),
                region.path(),
                CountyUnit.of(details),
                details.urbanRural() == null ? null : details.urbanRural().code(),
                details.validFrom(),
                details.validTo(),
                region.version());
    }
}
