package io.junheng.indicator.target;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be reached (设定目标). */
@Schema(name = "SetTarget")
record SetTarget(
        @NotBlank
        @Schema(
                description = "目标：比较符号和数值，单位同指标 / relation and number, in the criterion's unit",
                examples = ">= 55",
                required = true)
        String meets,

        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Schema(
                description =
                        "进展显著的标准：自上年值至目标的路程中已走的比例；不设则不区分进展显著与进展有限 / the part of the way from last year's value to the"
                                + " target that counts as significant progress; without it progress is not classed",
                examples = "0.5")
        BigDecimal significantFrom,

        @Size(max = 200) @Schema(description = "依据文件 / the document it rests on")
        String basis,

        @Schema(description = "指标体系，可省略；与路径一致 / framework, as in the path; may be left out")
        String framework,

        @Schema(description = "指标，可省略；与路径一致 / criterion, as in the path; may be left out")
        String criterion,

        @Schema(description = "学段，可省略；与路径一致 / stage, as in the path; may be left out")
        String stage,

        @Schema(description = "区划，可省略；与路径一致 / region, as in the path; may be left out")
        String regionCode,

        @Schema(description = "年度，可省略；与路径一致 / year, as in the path; may be left out")
        Integer year) {

    /** Whether what it says of its path is so; what it leaves out is. */
    boolean isAt(Target.Key key) {
        return (framework == null || framework.equals(key.framework()))
                && (criterion == null || criterion.equals(key.criterion()))
                && (stage == null || stage.equals(key.stage()))
                && (regionCode == null || regionCode.equals(key.regionCode()))
                && (year == null || year == key.year());
    }
}
