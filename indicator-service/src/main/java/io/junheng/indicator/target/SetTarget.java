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
                        "进展显著的标准：自上年值至目标的路程中已走的比例；不设则不区分进展显著与进展有限 / the part of the way from last year's value to the target that counts as significant progress; without it progress is not classed",
                examples = "0.5")
        BigDecimal significantFrom,

        @Size(max = 200) @Schema(description = "依据文件 / the document it rests on")
        String basis) {}
