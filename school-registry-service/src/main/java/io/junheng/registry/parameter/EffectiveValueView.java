package io.junheng.registry.parameter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What applies in a region on a day (当前取值). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EffectivePolicyParameter", description = "当前取值 / what applies in a region on a day")
record EffectiveValueView(
        @Schema(description = "键 / key", examples = "yearly-bus-subsidy", required = true)
        String key,

        @Schema(description = "区划代码，没有则为全国 / region, absent for the whole country", examples = "220303")
        String regionCode,

        @Schema(description = "日期 / day", required = true) LocalDate day,

        @Schema(description = "值，没有规定时缺省 / value, absent where nothing is set", examples = "120")
        Object value,

        @Schema(description = "计量单位 / unit", examples = "万元")
        String unit) {}
