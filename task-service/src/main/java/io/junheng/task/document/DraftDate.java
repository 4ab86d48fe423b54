package io.junheng.task.document;

import io.junheng.task.extraction.date.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date of which parts may be missing (不完整日期). */
@Schema(name = "DraftDate", description = "不完整日期 / a date of which parts may be missing")
public record DraftDate(
        @Schema(description = "年 / year, or null", nullable = true)
        Integer year,

        @Schema(description = "被遮盖的年份原文 / a masked year as written, or null", nullable = true)
        String yearRaw,

        @Schema(description = "月 / month, or null", nullable = true)
        Integer month,

        @Schema(description = "日 / day, or null", nullable = true)
        Integer day) {

    static DraftDate of(PartialDate date) {
        return date == null ? null : new DraftDate(date.year(), date.yearRaw(), date.month(), date.day());
    }
}
