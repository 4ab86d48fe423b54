package io.junheng.indicator.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.indicator.evaluation.ResultView;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a failing result lacks (缺口). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvaluationGap", description = "缺口 / the smallest quantity that would meet a failing criterion")
public record GapView(
        @Schema(required = true) String key,
        @Schema(required = true) String criterion,
        @Schema(required = true) String criterionName,
        String stage,
        @Schema(required = true) String subject,
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(description = "现值 / value") BigDecimal value,

        @Schema(required = true, description = "达标条件 / what meets it")
        String threshold,

        @Schema(description = "缺口 / how much more; absent where no single figure closes it")
        BigDecimal gap,

        @Schema(description = "数据项 / of which data element; absent when of the value itself")
        String element,

        @Schema(description = "缺口的单位 / unit of the gap") String unit) {

    static GapView of(ResultView result, Gap gap) {
        return new GapView(
                result.key(),
                result.criterion(),
                result.criterionName(),
                result.stage(),
                result.subject(),
                result.code(),
                result.name(),
                result.value(),
                result.threshold(),
                gap == null ? null : gap.quantity(),
                gap == null ? null : gap.element(),
                gap == null ? null : gap.unit());
    }
}
