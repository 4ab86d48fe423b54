package io.junheng.registry.returns;

import io.junheng.registry.reading.Collecting;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return as a caller writes it (报表数据); figures that are left out or null are not reported. */
@Schema(name = "PutReturn", description = "报表数据 / the whole content of a return")
record PutReturn(
        @Schema(description = "报表 / key of the form", examples = "compulsory-school", required = true)
        String form,

        @Schema(
                description = "数据项的值 / figures by data element",
                type = SchemaType.OBJECT,
                additionalProperties = BigDecimal.class,
                required = true)
        Map<String, Object> values,

        @Schema(description = "班级表 / classes, where the form lists them")
        List<ClassView> classes,

        @Schema(description = "说明，按数据项或审核公式 / explanations by data element or check")
        Map<String, String> explanations) {

    /** The figures that were sent; what is not a number, or a truth where {@code yesOrNo} asks for one, is refused at its field. */
    Map<String, BigDecimal> numbers(Predicate<String> yesOrNo, Collecting reading) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        if (values != null) {
            values.forEach((key, value) -> {
                if (value instanceof Boolean truth && yesOrNo.test(key)) {
                    numbers.put(key, truth ? BigDecimal.ONE : BigDecimal.ZERO);
                } else if (value instanceof Number number) {
                    numbers.put(key, new BigDecimal(number.toString()));
                } else if (value != null) {
                    reading.problems().add("/values/" + key, ReturnProblem.NUMBER_EXPECTED);
                }
            });
        }
        return numbers;
    }

    List<ClassView> classList() {
        return classes == null ? List.of() : classes;
    }

    Map<String, String> explained() {
        return explanations == null ? Map.of() : explanations;
    }
}
