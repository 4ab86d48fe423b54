package io.junheng.indicator.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.indicator.evaluation.ResultView;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a result came about (结果解释): framework version, formula, every input with its return and revision, intermediate values. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Explanation", description = "结果解释 / how a result came about")
public record ExplanationView(
        @Schema(required = true) ResultView result,
        @Schema(required = true) String framework,
        @Schema(required = true) int frameworkVersion,

        @Schema(required = true, description = "指标体系内容的 SHA-256 / SHA-256 of the framework's content")
        String frameworkHash,

        @Schema(description = "依据 / basis") String basis,
        @Schema(description = "公式 / formula") String formula,

        @Schema(description = "公式释义 / the formula in Chinese words")
        String words,

        @Schema(description = "the formula in English words")
        String wordsEn,

        @Schema(description = "精确值（分数）/ exact value as a fraction", examples = "23226/397")
        String exact,

        @Schema(description = "底线 / floor", examples = ">= 3.57")
        String floor,

        @Schema(description = "恰好达标所需的数据 / the figure's least value that meets the criterion")
        BreakEven breakEven,

        @Schema(required = true, description = "输入 / inputs")
        List<Input> inputs,

        @Schema(required = true, description = "中间值 / intermediate values")
        List<Intermediate> intermediates,

        @Schema(required = true, description = "总体成员 / members of the population")
        List<Contribution> members,

        @Schema(required = true, description = "构成本结论的结果 / results this verdict rests on")
        List<ResultView> parts) {

    /** One figure and the cell it comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplanationInput")
    public record Input(
            @Schema(required = true) String name,
            @Schema(required = true) String label,
            @Schema(required = true) String element,
            @Schema(required = true) String unit,
            BigDecimal value,
            @Schema(description = "报表 / form of the return") String form,
            Integer year,

            @Schema(description = "报表修订号 / revision of the return")
            Integer revision) {}

    /** A named part of the formula and its value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplanationIntermediate")
    public record Intermediate(
            @Schema(required = true) String name,
            @Schema(required = true) String label,
            @Schema(required = true) String formula,
            BigDecimal value,
            String exact) {}

    /** What one member contributes: for a 差异系数 its total and weight, for a count of classes the class. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplanationMember")
    public record Contribution(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(description = "班级 / class") String schoolClass,
            @Schema(description = "数值 / value or total") BigDecimal value,
            @Schema(description = "权数 / weight") BigDecimal weight,

            @Schema(description = "报表修订号 / revision of the return")
            Integer revision) {}

    /** From which value of a figure on the criterion is met, all else as it is: where it turns, to six decimals, and the first whole step that meets it. */
    @Schema(name = "ExplanationBreakEven")
    public record BreakEven(
            @Schema(required = true) String element,

            @Schema(required = true, description = "临界值 / turning point, to six decimals")
            BigDecimal value,

            @Schema(required = true, description = "达标的最小值 / least value in whole steps that meets it")
            BigDecimal least,

            @Schema(required = true) String unit) {}
}
