package io.junheng.task.document;

import io.junheng.task.extraction.Unread;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the document that was not read into the draft (未读入). */
@Schema(name = "DraftUnread", description = "未读入 / a part of the document that was not read into the draft")
public record DraftUnread(
        @Schema(description = "原文 / as sent", required = true)
        String text,

        @Schema(description = "原因 / why, e.g. MASKED_VALUE", required = true)
        String reason,

        @Schema(description = "原文位置 / its place in the text", required = true)
        SpanView span) {

    static DraftUnread of(Unread unread) {
        return new DraftUnread(unread.text(), unread.reason().name(), SpanView.of(unread.span()));
    }

    /** Whether it is a date of which the year, or all, is masked or blank (日期缺失). */
    public boolean openDate() {
        return reason.equals(Unread.Reason.MASKED_VALUE.name()) && text.matches("(?s).*[年月日].*");
    }
}
