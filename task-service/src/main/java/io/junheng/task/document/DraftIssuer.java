package io.junheng.task.document;

import io.junheng.task.extraction.Issuer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An authority that issues the document (发文机关). */
@Schema(name = "DraftIssuer", description = "发文机关 / an authority that issues the document")
public record DraftIssuer(
        @Schema(description = "名称 / name as written", examples = "四平市教育局", required = true)
        String name,

        @Schema(description = "原文位置 / its place in the text", required = true)
        SpanView span,

        @Schema(description = "可信度 / CERTAIN, LIKELY or DERIVED", required = true)
        String confidence,

        @Schema(description = "识别规则 / what found it", required = true)
        String rule) {

    static DraftIssuer of(Issuer issuer) {
        return new DraftIssuer(
                issuer.name(), SpanView.of(issuer.span()), issuer.confidence().name(), issuer.rule());
    }
}
