package io.junheng.task.document;

import io.junheng.task.extraction.SuperiorDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that the document carries out (上位文件). */
@Schema(name = "DraftSuperior", description = "上位文件 / a document that this one carries out")
public record DraftSuperior(
        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "发文字号 / its number, or null", examples = "宁党办〔2023〕47号", nullable = true)
        String number,

        @Schema(description = "关系用语 / the word that says so", examples = "贯彻落实", required = true)
        String relation,

        @Schema(description = "原文位置 / its place in the text", required = true)
        SpanView span,

        @Schema(description = "可信度 / CERTAIN, LIKELY or DERIVED", required = true)
        String confidence,

        @Schema(description = "识别规则 / what found it", required = true)
        String rule) {

    static DraftSuperior of(SuperiorDocument superior) {
        return new DraftSuperior(
                superior.title(),
                superior.number(),
                superior.relation(),
                SpanView.of(superior.span()),
                superior.confidence().name(),
                superior.rule());
    }
}
