package io.junheng.indicator.formula;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.expressions.Element;
import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaCheck;
import io.junheng.expressions.FormulaError;
import io.junheng.expressions.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What checking a formula gave (校验结果). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FormulaCheck", description = "公式校验结果 / what checking a formula gave")
record FormulaCheckView(
        @Schema(required = true) boolean sound,

        @Schema(description = "NUMBER, CONDITION, TEXT, DATE")
        String kind,

        @Schema(description = "结果的单位 / unit of the result") String unit,
        @Schema(description = "公式释义 / in Chinese words") String words,
        @Schema(description = "in English words") String wordsEn,

        @Schema(required = true, description = "所用名称 / names it uses")
        List<Use> uses,

        @Schema(required = true) List<Fault> errors) {

    /** A name that the formula reads and for which year. */
    @Schema(name = "FormulaUse")
    record Use(
            @Schema(required = true) String name,
            @Schema(required = true) int yearsBack) {
        static Use of(Element element) {
            return new Use(element.name(), element.yearsBack());
        }
    }

    /** One error with its place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FormulaFault")
    record Fault(
            @Schema(required = true) String code,

            @Schema(required = true, description = "从 0 起的位置 / offset from 0, in UTF-16 units")
            int offset,

            @Schema(required = true) int length,
            @Schema(required = true) int line,
            @Schema(required = true) int column,
            @Schema(required = true) String message,
            @Schema(required = true) String messageEn,

            @Schema(description = "建议 / what to write instead")
            String suggestion) {
        static Fault of(FormulaError error) {
            return new Fault(
                    error.code(),
                    error.offset(),
                    error.length(),
                    error.line(),
                    error.column(),
                    error.zh(),
                    error.en(),
                    error.suggestion());
        }
    }

    static FormulaCheckView of(FormulaCheck check) {
        Formula formula = check.formula().orElse(null);
        return new FormulaCheckView(
                check.sound(),
                formula == null
                        ? null
                        : formula.isCondition() ? "CONDITION" : formula.type().name(),
                formula == null || !formula.isNumber() ? null : formula.unit().symbol(),
                formula == null ? null : formula.explain(Language.ZH),
                formula == null ? null : formula.explain(Language.EN),
                formula == null
                        ? List.of()
                        : formula.elements().stream().map(Use::of).toList(),
                check.errors().stream().map(Fault::of).toList());
    }
}
