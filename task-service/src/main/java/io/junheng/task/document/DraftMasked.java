package io.junheng.task.document;

import io.junheng.task.extraction.MaskedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something the text hides (脱敏值). */
@Schema(name = "DraftMasked", description = "脱敏值 / something the text hides or has lost")
public record DraftMasked(
        @Schema(description = "原文 / as sent", examples = "20××年", required = true)
        String text,

        @Schema(description = "类型 / DATE, NUMBER or NAME", examples = "DATE", required = true)
        String kind,

        @Schema(description = "原文位置 / its place in the text", required = true)
        SpanView span) {

    static DraftMasked of(MaskedValue value) {
        return new DraftMasked(value.text(), value.kind().name(), SpanView.of(value.span()));
    }
}
