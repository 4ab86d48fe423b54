package io.junheng.indicator.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result as callers see it (评估结果). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvaluationResult", description = "评估结果 / one measurement of an evaluation")
public record ResultView(
        @Schema(
                required = true,
                description = "结果标识 / key, for explanations",
                examples = "L1:PRIMARY:SCHOOL:2122990001")
        String key,

        @Schema(required = true, examples = "L1") String criterion,
        @Schema(required = true) String criterionName,
        @Schema(description = "学段 / stage") String stage,

        @Schema(required = true, description = "SCHOOL, REGION")
        String subject,

        @Schema(required = true) String code,
        @Schema(required = true) String name,

        @Schema(description = "值，12 位小数 / value to 12 decimals; absent when undetermined")
        BigDecimal value,

        @Schema(description = "分子 / numerator") BigDecimal numerator,
        @Schema(description = "分母 / denominator") BigDecimal denominator,
        @Schema(description = "计量单位 / unit") String unit,

        @Schema(description = "达标条件 / what meets it", examples = ">= 4.2")
        String threshold,

        @Schema(required = true, description = "MET, NOT_MET, UNDETERMINED")
        String verdict,

        @Schema(description = "是否达到底线（如 85%）/ whether the floor is reached")
        Boolean floorMet,

        @Schema(required = true) List<ReasonView> reasons) {

    /** The result with the names, units and thresholds of its framework. */
    public static ResultView of(Result result, Scheme scheme) {
        Optional<CriterionContent> criterion = scheme.content().criterion(result.criterion());
        return new ResultView(
                result.key(),
                result.criterion(),
                criterion
                        .map(CriterionContent::name)
                        .or(() -> scheme.content().verdict(result.criterion()).map(VerdictContent::name))
                        .orElse(result.criterion()),
                result.stageOrNull(),
                result.subject(),
                result.code(),
                result.name(),
                result.value(),
                result.numerator(),
                result.denominator(),
                criterion.map(CriterionContent::unit).orElse(null),
                criterion
                        .flatMap(known -> scheme.threshold(known, result.stage()))
                        .map(Threshold::text)
                        .orElse(null),
                result.verdict().name(),
                result.floorMet(),
                ReasonView.of(result.reasons()));
    }
}
