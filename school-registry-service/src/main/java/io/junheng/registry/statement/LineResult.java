package io.junheng.registry.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.expressions.Formula;
import io.junheng.expressions.Language;
import io.junheng.expressions.Outcome;
import io.junheng.expressions.Rational;
import io.junheng.expressions.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line gives (分析结果). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StatementLineResult", description = "分析结果 / what a line gives")
record LineResult(
        @Schema(description = "键 / key", examples = "ruralGap", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", required = true)
        String name,

        @Schema(description = "英文名称 / English label", required = true)
        String nameEn,

        @Schema(description = "数值，保留六位小数；无法判定时没有 / number to six decimals, absent when undetermined", examples = "-298")
        BigDecimal value,

        @Schema(description = "计量单位 / unit", examples = "人") String unit,

        @Schema(description = "条件是否成立 / whether the condition holds")
        Boolean holds,

        @Schema(description = "达标要求 / what is asked", examples = ">= 0")
        String meets,

        @Schema(description = "是否达标，比较是精确的；未要求或无法判定时没有 / whether it is met, exactly compared")
        Boolean met,

        @Schema(description = "公式说明 / the formula in words", required = true)
        String explanation,

        @Schema(description = "无法判定的原因 / why it is undetermined")
        List<String> reasons) {

    private static final int DECIMALS = 6;

    static LineResult of(Line line, Formula formula, Outcome<?> outcome, Optional<Outcome<Boolean>> asked) {
        return new LineResult(
                line.key(),
                line.name(),
                line.nameEn(),
                outcome.value()
                        .filter(Rational.class::isInstance)
                        .map(number -> ((Rational) number).rounded(DECIMALS))
                        .orElse(null),
                line.unit(),
                outcome.value()
                        .filter(Boolean.class::isInstance)
                        .map(Boolean.class::cast)
                        .orElse(null),
                line.meets(),
                asked.flatMap(Outcome::value).orElse(null),
                formula.explain(Language.ZH),
                outcome.determined()
                        ? null
                        : outcome.reasons().stream().map(Reason::text).toList());
    }
}
