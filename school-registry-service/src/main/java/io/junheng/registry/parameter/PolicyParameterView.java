package io.junheng.registry.parameter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy parameter as callers read it (政策参数). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PolicyParameter", description = "政策参数 / a value that policy sets, with the days on which it applies")
record PolicyParameterView(
        @Schema(description = "键 / key", examples = "yearly-bus-subsidy", required = true)
        String key,

        @Schema(description = "地区，全国取值没有 / region, absent for the whole country", examples = "220303")
        String regionCode,

        @Schema(description = "名称 / Chinese label", examples = "年度校车奖补资金上限", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "yearly limit of school-bus grants", required = true)
        String nameEn,

        @Schema(description = "类型 NUMBER TEXT DATE TRUTH / type", examples = "NUMBER", required = true)
        String type,

        @Schema(description = "计量单位 / unit of a number", examples = "万元")
        String unit,

        @Schema(description = "依据 / document and article") String basis,

        @Schema(description = "取值 / values with their days", required = true)
        List<PeriodView> values,

        @Schema(description = "版本 / version, also the ETag", examples = "1", required = true)
        long version) {

    PolicyParameterView {
        regionCode = regionCode == null || regionCode.isEmpty() ? null : regionCode;
    }

    static PolicyParameterView of(PolicyParameter parameter) {
        return new PolicyParameterView(
                parameter.key(),
                parameter.region(),
                parameter.name(),
                parameter.nameEn(),
                parameter.type().name(),
                parameter.unit(),
                parameter.basis(),
                parameter.periods().stream().map(Period::view).toList(),
                parameter.version());
    }
}
