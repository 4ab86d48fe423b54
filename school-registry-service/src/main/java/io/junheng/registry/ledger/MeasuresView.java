package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.expressions.Rational;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The measures of a ledger in a region and year (台账指标). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerMeasures", description = "台账指标 / the measures of a ledger in a region and year")
record MeasuresView(
        @Schema(description = "台账 / ledger", examples = "standardisation", required = true)
        String ledger,

        @Schema(description = "区划代码，全国没有 / region, absent for the whole country", examples = "220322")
        String regionCode,

        @Schema(description = "年度 / year", examples = "2023", required = true)
        int year,

        @Schema(description = "指标 / measures", required = true)
        List<MeasureView> measures) {

    /** One measure (一项指标). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LedgerMeasureResult", description = "一项指标 / one measure, in total and by region")
    record MeasureView(
            @Schema(description = "键 / key", examples = "fullyMetShare", required = true)
            String key,

            @Schema(description = "名称 / Chinese label", required = true)
            String name,

            @Schema(description = "英文名称 / English label", required = true)
            String nameEn,

            @Schema(description = "计量单位 / unit", examples = "%", required = true)
            String unit,

            @Schema(description = "与目标的关系 / relation to the target", examples = ">=")
            String relation,

            @Schema(description = "依据 / document and article")
            String basis,

            @Schema(description = "合计 / total", required = true)
            FigureView total,

            @Schema(description = "下级区划 / by region directly below", required = true)
            List<FigureView> regions) {}

    /** The figure of one region (一个区划的数值). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LedgerMeasureFigure", description = "一个区划的数值 / the figure of one region")
    record FigureView(
            @Schema(description = "区划代码 / region", examples = "220322")
            String regionCode,

            @Schema(description = "区划名称 / its name", examples = "梨树县")
            String regionName,

            @Schema(description = "值，无法计算时没有 / value, absent where undetermined", examples = "75")
            BigDecimal value,

            @Schema(description = "分子 / numerator", examples = "3")
            BigDecimal numerator,

            @Schema(description = "分母 / denominator", examples = "4")
            BigDecimal denominator,

            @Schema(description = "总体中的数目 / members of the population", examples = "4", required = true)
            long members,

            @Schema(description = "目标值 / target", examples = "100")
            BigDecimal target,

            @Schema(
                    description = "完成率，百分数，没有目标时没有 / value in per cent of the target, absent without one",
                    examples = "99.80")
            BigDecimal attainment,

            @Schema(
                    description = "结论 MET NOT_MET UNDETERMINED，没有目标时没有 / verdict, absent without a target",
                    examples = "NOT_MET")
            String verdict,

            @Schema(description = "无法计算的原因 / why it is undetermined")
            List<String> reasons) {

        static FigureView of(String code, String name, Measure measure, BigDecimal target, Measures.Figure figure) {
            return new FigureView(
                    code,
                    name,
                    figure.value(),
                    figure.above(),
                    figure.below(),
                    figure.members(),
                    target,
                    attainment(target, figure.exact()),
                    measure.relation() == null ? null : verdict(measure, target, figure.exact()),
                    figure.reasons().isEmpty() ? null : figure.reasons());
        }

        private static BigDecimal attainment(BigDecimal target, Rational exact) {
            return target == null || exact == null || target.signum() <= 0
                    ? null
                    : exact.times(Rational.of(100)).over(Rational.of(target)).rounded(2);
        }

        private static String verdict(Measure measure, BigDecimal target, Rational exact) {
            if (exact == null || target == null) {
                return "UNDETERMINED";
            }
            int comparison = exact.compareTo(Rational.of(target));
            boolean met = switch (measure.relation()) {
                case BELOW -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case ABOVE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case EQUAL -> comparison == 0;
                case UNEQUAL -> comparison != 0;
            };
            return met ? "MET" : "NOT_MET";
        }
    }
}
