package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.registry.rule.FieldDefinition;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A total over the entries of a case (合计), which formulas about the case use by its key. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureTotal", description = "合计 / a figure over all entries of a case")
record Total(
        @Schema(description = "键 / key", examples = "placed", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "已安置学生数", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "pupils placed", required = true)
        String nameEn,

        @Schema(description = "计量单位 / unit", examples = "人") String unit,

        @Schema(description = "总体公式 / population formula", examples = "sum(pupils)", required = true)
        String formula,

        @Schema(description = "没有明细时的值 / the value when there are no entries; undetermined by default", examples = "0")
        BigDecimal empty) {

    /** As a field of the case, which nobody fills in. */
    FieldDefinition field() {
        return new FieldDefinition(key, name, nameEn, "NUMBER", unit, false, null, false, true);
    }
}
