package io.junheng.registry.district;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of a unit beside the tree, as callers read it (成员). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegionMember", description = "成员 / a school or region that belongs to a unit beside the tree")
record MemberView(
        @Schema(description = "学区等的代码 / the unit", examples = "220322901", required = true)
        String regionCode,

        @Schema(description = "学校标识码或区划代码 / school or region", examples = "2122990004", required = true)
        String memberCode,

        @Schema(description = "SCHOOL 或 REGION / which of the two", examples = "SCHOOL", required = true)
        String memberKind,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "起始日期 / first day", required = true)
        LocalDate validFrom,

        @Schema(description = "终止日期 / last day") LocalDate validTo,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
