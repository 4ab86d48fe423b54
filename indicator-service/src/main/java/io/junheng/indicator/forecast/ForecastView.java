package io.junheng.indicator.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A forecast of pupils, seats and class sizes (学位需求预测). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Forecast",
        description =
                "学位需求预测 / pupils, seats and class sizes of the next years, with the method and its error on past ones")
public record ForecastView(
        @Schema(required = true, examples = "220322") String regionCode,

        @Schema(required = true, examples = "compulsory-school")
        String form,

        @Schema(required = true, description = "基准学年 / the year it starts from", examples = "2025")
        int baseYear,

        @Schema(required = true, description = "全区域 / the region as a whole")
        List<Row> region,

        @Schema(required = true, description = "乡镇街道 / towns")
        List<Row> towns,

        @Schema(required = true, description = "学校 / schools")
        List<Row> schools,

        @Schema(required = true, description = "升班比例 / ratios between grades")
        List<RatioView> ratios,

        @Schema(required = true, description = "小学入学人数的依据 / how entrants of primary school are told")
        List<EntrantsView> entrants,

        @Schema(required = true, description = "回测 / what the method would have said in past years, beside what came")
        List<BacktestView> backtest,

        @Schema(required = true, description = "回测平均绝对误差，按提前年数 / mean absolute error on past years, by years ahead")
        List<ErrorView> errors,

        @Schema(required = true, description = "方法 / method, in Chinese")
        String method,

        @Schema(required = true, description = "方法（英文） / method")
        String methodEn) {

    /** Pupils of a stage in a year. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ForecastRow")
    public record Row(
            @Schema(required = true) String code,
            String name,
            @Schema(required = true) int year,
            @Schema(required = true) String stage,

            @Schema(required = true, description = "预测在校生 / pupils")
            long pupils,

            @Schema(required = true, description = "基准学年班数 / classes in the base year")
            int classes,

            @Schema(description = "现有学位：班数乘班额标准 / seats: classes times their standard size")
            Long seats,

            @Schema(description = "学位缺口 / seats that are missing")
            Long seatGap,

            @Schema(description = "需要班数 / classes needed at the standard size")
            Long classesNeeded,

            @Schema(
                    description =
                            "班数不变时的大班额风险 / what classes would be if there are no more: NONE, OVER_STANDARD, LARGE")
            String risk) {}

    /** A ratio between two grades. */
    @Schema(name = "ForecastRatio")
    public record RatioView(
            @Schema(required = true, examples = "P1") String from,
            @Schema(required = true, examples = "P2") String to,
            @Schema(required = true) BigDecimal ratio,

            @Schema(required = true, description = "所依据的年份对数；0 表示按 1 计 / pairs of years it is from; 0 when taken for 1")
            int pairs) {}

    /** How entrants are told. */
    @Schema(name = "ForecastEntrants")
    public record EntrantsView(
            @Schema(required = true) int year,
            @Schema(required = true) long pupils,

            @Schema(required = true, description = "BIRTHS, MEAN_OF_ENTRANTS")
            String source) {}

    /** A forecast of the past. */
    @Schema(name = "ForecastBacktest")
    public record BacktestView(
            @Schema(required = true) int madeIn,
            @Schema(required = true) int year,
            @Schema(required = true) String stage,
            @Schema(required = true) long forecast,
            @Schema(required = true) long actual,

            @Schema(required = true, description = "误差（%） / error in per cent of what came")
            BigDecimal errorPercent) {}

    /** The mean error so many years ahead. */
    @Schema(name = "ForecastError")
    public record ErrorView(
            @Schema(required = true) int yearsAhead,

            @Schema(required = true, description = "平均绝对误差（%） / mean absolute error in per cent")
            BigDecimal meanAbsolutePercent,

            @Schema(required = true, description = "样本数 / forecasts it is from")
            int points) {}
}
