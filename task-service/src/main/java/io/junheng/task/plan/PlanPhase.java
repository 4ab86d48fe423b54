package io.junheng.task.plan;

import io.junheng.kit.problem.Problems;
import io.junheng.task.document.DraftDate;
import io.junheng.task.document.DraftPhase;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A phase of a plan with its window (阶段): the days belong to it, and are null where the document masks them. */
@Schema(name = "PlanPhase", description = "阶段 / a phase of a plan with its window")
record PlanPhase(
        @Schema(description = "名称 / name", examples = "组织与发动阶段", required = true)
        String name,

        @Schema(description = "起 / first day", examples = "2026-05-01")
        LocalDate from,

        @Schema(description = "止 / last day", examples = "2026-06-10")
        LocalDate to) {

    /** The phases of a document, as far as their windows are legible. */
    static List<PlanPhase> of(List<DraftPhase> drafts) {
        return drafts.stream()
                .map(draft -> new PlanPhase(draft.name(), first(draft.start()), last(draft.end())))
                .toList();
    }

    /** Tells {@code problems} which phase ends before it begins, or begins before the one before it has ended; those without days are passed over. */
    static void check(List<PlanPhase> phases, Problems problems) {
        LocalDate ended = null;
        for (int i = 0; i < phases.size(); i++) {
            PlanPhase phase = phases.get(i);
            if (phase.from() == null || phase.to() == null) {
                continue;
            }
            problems.require(!phase.to().isBefore(phase.from()), "/phases/" + i + "/to", PlanProblem.PHASE_ENDS_EARLY);
            problems.require(
                    ended == null || phase.from().isAfter(ended),
                    "/phases/" + i + "/from",
                    PlanProblem.PHASE_OVERLAPS,
                    ended);
            ended = ended == null || phase.to().isAfter(ended) ? phase.to() : ended;
        }
    }

    private static LocalDate first(DraftDate date) {
        YearMonth month = month(date);
        return month == null ? null : day(month, date.day() == null ? 1 : date.day());
    }

    private static LocalDate last(DraftDate date) {
        YearMonth month = month(date);
        return month == null ? null : day(month, date.day() == null ? month.lengthOfMonth() : date.day());
    }

    private static YearMonth month(DraftDate date) {
        return date == null || date.year() == null || date.month() == null
                ? null
                : YearMonth.of(date.year(), date.month());
    }

    /** Null for a day that the month does not have. */
    private static LocalDate day(YearMonth month, int day) {
        try {
            return month.atDay(day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
