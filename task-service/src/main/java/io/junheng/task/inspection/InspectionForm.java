package io.junheng.task.inspection;

import java.math.BigDecimal;
import java.util.List;

/** A form that inspectors fill in (检查量表): exactly {@code count} dimensions, each with a highest score. */
record InspectionForm(Integer count, List<Dimension> dimensions) {

    InspectionForm {
        dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
    }

    /** One dimension (维度). */
    record Dimension(String key, String name, BigDecimal most) {}
}
