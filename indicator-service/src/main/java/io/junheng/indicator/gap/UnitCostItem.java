package io.junheng.indicator.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.contracts.indicator.UnitCost;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one unit of a data element costs (单位造价). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "UnitCost", description = "单位造价 / what one unit of a data element costs")
public record UnitCostItem(
        @NotBlank
        @Size(max = 100)
        @Schema(
                required = true,
                description = "数据项；classes 表示增设一个班 / data element; classes stands for one class more",
                examples = "multimediaRooms")
        String element,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1e12")
        @Schema(
                required = true,
                description = "每一计量单位的费用（元） / yuan for one of the element's own unit",
                examples = "38000")
        BigDecimal cost,

        @Size(max = 200) @Schema(description = "依据 / basis", examples = "2025年校舍与设备造价")
        String basis) {

    UnitCost contract() {
        return new UnitCost(element, cost, basis);
    }
}
