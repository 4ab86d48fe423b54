package io.junheng.indicator.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is missing where, at what cost, and what the evaluation says once it is there (缺什么补什么清单). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Worklist",
        description =
                "补足清单 / what would have to be added where, at what cost, proven by evaluating again as if it were there")
public record WorklistView(
        @Schema(required = true) String evaluation,
        @Schema(required = true) String framework,
        @Schema(required = true) int frameworkVersion,
        @Schema(required = true) String regionCode,
        @Schema(required = true) int year,

        @Schema(required = true, description = "现结论 / overall verdict today")
        String verdictToday,

        @Schema(
                required = true,
                description = "补足后的结论，由整体重新评估得出 / overall verdict when all of it is there, from evaluating again")
        String verdictAfter,

        @Schema(
                required = true,
                description = "逐校逐项的最小缺口 / failing criteria and the single changes that would meet each")
        List<NeedView> needs,

        @Schema(required = true, description = "补足清单 / what is to be added")
        List<Line> lines,

        @Schema(required = true, description = "按数据项合计 / sums by data element")
        List<Total> totals,

        @Schema(description = "已知单价部分的总费用（元） / cost in yuan as far as unit costs are known; absent when none is")
        BigDecimal cost,

        @Schema(required = true, description = "没有单价的数据项 / data elements without a unit cost")
        List<String> unpriced,

        @Schema(
                required = true,
                description = "差异系数的最优补足 / the cheapest additions that bring variations within their limits")
        List<BalanceView> balances,

        @Schema(required = true, description = "补足后仍不达标的结果，最多200项 / results not met even then, at most 200")
        List<String> remaining,

        @Schema(required = true, description = "方法与保证 / method and guarantee, in Chinese")
        String method,

        @Schema(required = true, description = "方法与保证（英文） / method and guarantee")
        String methodEn) {

    /** A failing result. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WorklistNeed")
    public record NeedView(
            @Schema(required = true) String key,
            @Schema(required = true) String criterion,
            String stage,
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            BigDecimal value,
            @Schema(required = true) String threshold,

            @Schema(required = true, description = "任一项单独变动即可达标 / any one of these alone is enough")
            List<OptionView> options) {}

    /** A change of one figure that is enough. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WorklistOption")
    public record OptionView(
            @Schema(required = true) String element,
            @Schema(required = true) String label,
            @Schema(required = true) String unit,
            @Schema(required = true) BigDecimal now,

            @Schema(required = true, description = "变动量，减少为负 / so much more; negative when less")
            BigDecimal change,

            @Schema(description = "费用（元） / cost in yuan, where it is more and its unit cost is known")
            BigDecimal cost) {}

    /** One thing to add at one school. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WorklistLine")
    public record Line(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) String regionCode,
            @Schema(required = true) String element,

            @Schema(description = "学段（班级） / stage, of classes")
            String stage,

            @Schema(required = true) String label,
            @Schema(required = true) String unit,

            @Schema(required = true, description = "现有 / there is")
            BigDecimal now,

            @Schema(required = true, description = "须增加 / to be added")
            BigDecimal quantity,

            @Schema(required = true, description = "补足后 / then there is")
            BigDecimal then,

            @Schema(description = "单价（元） / unit cost in yuan")
            BigDecimal unitCost,

            @Schema(description = "单价设定区划 / region that set it")
            String unitCostRegion,

            @Schema(description = "单价年份 / year it was set for")
            Integer unitCostYear,

            @Schema(description = "费用（元） / cost in yuan") BigDecimal cost) {}

    /** The sum over a data element. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WorklistTotal")
    public record Total(
            @Schema(required = true) String element,
            @Schema(required = true) String label,
            @Schema(required = true) String unit,
            @Schema(required = true) int schools,
            @Schema(required = true) BigDecimal quantity,
            BigDecimal cost) {}

    /** How a variation is brought within its limit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WorklistBalance")
    public record BalanceView(
            @Schema(required = true) String county,
            @Schema(required = true) String criterion,
            String stage,
            @Schema(required = true) BigDecimal limit,
            @Schema(description = "现值 / today") BigDecimal valueToday,

            @Schema(description = "补足后的值 / when it is there")
            BigDecimal valueAfter,

            @Schema(required = true, description = "补足后的结论 / verdict when it is there: MET, NOT_MET, UNDETERMINED")
            String verdictAfter,

            @Schema(required = true) String element,
            @Schema(required = true) String label,
            @Schema(required = true) String unit,

            @Schema(required = true, description = "须补足的学校数 / schools that are raised")
            int schools,

            @Schema(required = true) BigDecimal quantity,

            @Schema(
                    required = true,
                    description = "费用（元）；没有单价时为数量 / cost in yuan; the quantity where unit costs are not known")
            BigDecimal cost,

            @Schema(required = true, description = "任何方案的费用下界 / no plan costs less")
            BigDecimal lowerBound,

            @Schema(required = true, description = "是否按单价优化 / whether unit costs were known")
            boolean priced) {}
}
