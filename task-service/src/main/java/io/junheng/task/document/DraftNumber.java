package io.junheng.task.document;

import io.junheng.task.extraction.DocumentNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document number in the text (发文字号). */
@Schema(name = "DraftDocumentNumber", description = "发文字号 / a document number in the text")
public record DraftNumber(
        @Schema(description = "原文 / as written", examples = "教督〔2017〕6号", required = true)
        String text,

        @Schema(description = "机关代字 / issuer", required = true)
        String issuer,

        @Schema(description = "年份 / year, or null where it is masked", nullable = true)
        Integer year,

        @Schema(description = "年份原文 / the year as written", nullable = true)
        String yearRaw,

        @Schema(description = "序号 / number", required = true)
        int number,

        @Schema(description = "所属文件标题 / title of the document it belongs to, or null", nullable = true)
        String title,

        @Schema(description = "原文位置 / its place in the text", required = true)
        SpanView span,

        @Schema(description = "可信度 / CERTAIN, LIKELY or DERIVED", required = true)
        String confidence,

        @Schema(description = "识别规则 / what found it", required = true)
        String rule) {

    static DraftNumber of(DocumentNumber number) {
        return new DraftNumber(
                number.text(),
                number.issuer(),
                number.year(),
                number.yearRaw(),
                number.number(),
                number.title(),
                SpanView.of(number.span()),
                number.confidence().name(),
                number.rule());
    }
}
