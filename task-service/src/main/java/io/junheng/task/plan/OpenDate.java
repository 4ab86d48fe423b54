package io.junheng.task.plan;

import io.junheng.task.document.Draft;
import io.junheng.task.document.DraftDate;
import io.junheng.task.document.DraftPhase;
import io.junheng.task.document.DraftUnread;
import io.junheng.task.document.SpanView;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date of the document whose year, or all of it, is masked or blank (待明确日期). */
@Schema(name = "OpenDate", description = "待明确日期 / a date of the document that is masked or blank")
record OpenDate(
        @Schema(description = "原文 / as written", examples = "到X年", required = true)
        String text,

        @Schema(description = "原文位置 / its place in the text", required = true)
        SpanView span) {

    /** Every open date of a draft, in the order of the document. */
    static List<OpenDate> in(Draft draft) {
        List<OpenDate> dates = new ArrayList<>();
        draft.unread().stream()
                .filter(DraftUnread::openDate)
                .forEach(unread -> dates.add(new OpenDate(unread.text(), unread.span())));
        draft.phases().stream()
                .filter(phase -> isMasked(phase.start()) || isMasked(phase.end()))
                .filter(phase -> dates.stream().noneMatch(date -> overlap(date.span(), phase.span())))
                .forEach(phase -> dates.add(new OpenDate(written(phase), phase.span())));
        dates.sort(java.util.Comparator.comparingInt(date -> date.span().start()));
        return List.copyOf(dates);
    }

    private static boolean isMasked(DraftDate date) {
        return date != null && date.yearRaw() != null;
    }

    private static String written(DraftPhase phase) {
        return phase.window() == null ? phase.name() : phase.window();
    }

    private static boolean overlap(SpanView a, SpanView b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
