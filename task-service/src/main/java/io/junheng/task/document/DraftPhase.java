package io.junheng.task.document;

import io.junheng.task.extraction.Phase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A phase of the plan (实施阶段). */
@Schema(name = "DraftPhase", description = "实施阶段 / a phase of the plan")
public record DraftPhase(
        @Schema(description = "次序 / order, from 1", required = true)
        int order,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "起止原文 / its window as written, or null", nullable = true)
        String window,

        @Schema(description = "开始 / start, or null", nullable = true)
        DraftDate start,

        @Schema(description = "结束 / end, or null", nullable = true)
        DraftDate end,

        @Schema(description = "原文位置 / its heading in the text", required = true)
        SpanView span,

        @Schema(description = "可信度 / CERTAIN, LIKELY or DERIVED", required = true)
        String confidence,

        @Schema(description = "识别规则 / what found it", required = true)
        String rule) {

    static DraftPhase of(Phase phase) {
        return new DraftPhase(
                phase.order(),
                phase.name(),
                phase.window(),
                DraftDate.of(phase.start()),
                DraftDate.of(phase.end()),
                SpanView.of(phase.span()),
                phase.confidence().name(),
                phase.rule());
    }
}
