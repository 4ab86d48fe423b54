package io.junheng.registry.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that lies in a region and goes where the region goes (区内对象), such as a school. */
@Schema(name = "RegionTenant", description = "区内对象 / something that lies in a region and goes where it goes")
public record RegionTenant(
        @Schema(description = "种类 / SCHOOL", examples = "SCHOOL", required = true)
        String kind,

        @Schema(description = "标识 / which one", examples = "2122990001", required = true)
        String key,

        @Schema(description = "现在的区划 / region it lies in now", examples = "220322001", required = true)
        String regionCode,

        @Schema(description = "将在的区划 / region it will lie in")
        String newRegionCode) {

    RegionTenant to(String code) {
        return new RegionTenant(kind, key, regionCode, code);
    }
}
