package io.junheng.task.document;

import io.junheng.task.extraction.target.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure the document gives (量化目标). */
@Schema(name = "DraftTarget", description = "量化目标 / a figure the document gives")
public record DraftTarget(
        @Schema(description = "原句 / the clause as sent", required = true)
        String quote,

        @Schema(description = "指标 / what is measured", nullable = true)
        String measure,

        @Schema(description = "比较 / one of = >= <= > <", examples = ">=", required = true)
        String comparator,

        @Schema(description = "数值 / value", nullable = true) BigDecimal value,

        @Schema(description = "单位 / unit as written", nullable = true)
        String unit,

        @Schema(description = "年份 / year it holds for, or null", nullable = true)
        Integer year,

        @Schema(description = "被遮盖的年份原文 / a masked year as written, or null", nullable = true)
        String yearRaw,

        @Schema(description = "期限 / date of a deadline, or null", nullable = true)
        DraftDate date,

        @Schema(description = "区域 / region, or null", nullable = true)
        String region,

        @Schema(description = "类型 / target, standard, quota, actual, deadline, structure or threshold", required = true)
        String kind,

        @Schema(description = "约数 / whether it is approximate", required = true)
        boolean approximate,

        @Schema(description = "原文位置 / its place in the text", required = true)
        SpanView span,

        @Schema(description = "可信度 / CERTAIN, LIKELY or DERIVED", required = true)
        String confidence,

        @Schema(description = "识别规则 / what found it", required = true)
        String rule,

        @Schema(description = "提示 / what to look at", required = true)
        List<String> warnings) {

    static DraftTarget of(Target target) {
        return new DraftTarget(
                target.quote(),
                target.measure(),
                target.comparator().sign(),
                target.value(),
                target.unit(),
                target.year(),
                target.yearRaw(),
                DraftDate.of(target.date()),
                target.region(),
                target.kind().name().toLowerCase(Locale.ROOT),
                target.approximate(),
                SpanView.of(target.span()),
                target.confidence().name(),
                target.rule(),
                target.warnings().stream().sorted().map(Enum::name).toList());
    }
}
