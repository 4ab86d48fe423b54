package io.junheng.task.document;

import io.junheng.task.extraction.Obligation;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is due again in every period (周期性义务). */
@Schema(name = "DraftObligation", description = "周期性义务 / something that is due again in every period")
public record DraftObligation(
        @Schema(description = "原句 / the clause as sent", required = true)
        String action,

        @Schema(
                description = "周期 / DAY, WEEK, FORTNIGHT, MONTH, QUARTER, HALF_YEAR, TERM, SCHOOL_YEAR or YEAR",
                examples = "TERM",
                required = true)
        String period,

        @Schema(description = "每期数量 / how much in each period", examples = "1", required = true)
        BigDecimal count,

        @Schema(description = "单位 / of what", examples = "次", required = true)
        String unit,

        @Schema(description = "比较 / = or >=", examples = ">=", required = true)
        String comparator,

        @Schema(description = "原文位置 / its place in the text", required = true)
        SpanView span,

        @Schema(description = "可信度 / CERTAIN, LIKELY or DERIVED", required = true)
        String confidence,

        @Schema(description = "识别规则 / what found it", required = true)
        String rule) {

    static DraftObligation of(Obligation obligation) {
        return new DraftObligation(
                obligation.action(),
                obligation.period().name(),
                obligation.count(),
                obligation.unit(),
                obligation.comparator().sign(),
                SpanView.of(obligation.span()),
                obligation.confidence().name(),
                obligation.rule());
    }
}
