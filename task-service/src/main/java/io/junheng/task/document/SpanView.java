package io.junheng.task.document;

import io.junheng.task.extraction.text.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in the text (位置). */
@Schema(name = "Span", description = "原文位置,按 Unicode 字符计 / a place in the text as sent, in Unicode characters")
public record SpanView(
        @Schema(description = "首字 / first character, from 0", required = true)
        int start,

        @Schema(description = "末字之后 / one past the last character", required = true)
        int end) {

    static SpanView of(Span span) {
        return span == null ? null : new SpanView(span.start(), span.end());
    }
}
