package io.junheng.registry.returns;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.window.Deadline;
import io.junheng.registry.window.Windows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Holds submissions to their days (报送时限). A first submission keeps to the window of its form and year, if one is set; what was sent back or reopened keeps to
 * the day set then, whether or not the window has closed. Who is late says why.
 */
@ApplicationScoped
class Submissions {

    private final Windows windows;
    private final Clock clock;

    Submissions(Windows windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    /** The submissions of one batch. */
    Batch batch() {
        return new Batch();
    }

    /** Looks up each window once. */
    final class Batch {

        private final Map<String, Optional<Windows.Timetable>> timetables = new HashMap<>();

        /** How {@code draft} stands when it is submitted now; refused outside its window, or late without a reason. */
        Timing of(Return draft, Filer filer, String lateReason) {
            LocalDate today = LocalDate.now(clock);
            boolean late =
                    draft.timing().submittedAt() == null ? firstIsLate(draft, filer, today) : againIsLate(draft, today);
            if (late && (lateReason == null || lateReason.isBlank())) {
                throw Problem.of(ReturnProblem.LATE_REASON_REQUIRED).at("/lateReason");
            }
            return draft.timing().submitted(clock.instant(), late ? lateReason.strip() : null);
        }

        private boolean firstIsLate(Return draft, Filer filer, LocalDate today) {
            Optional<Deadline> deadline = timetables
                    .computeIfAbsent(
                            draft.key().form() + "/" + draft.key().year(),
                            same -> windows.timetable(
                                    draft.key().form(), draft.key().year()))
                    .map(timetable -> timetable.deadline(filer.code(), filer.regionPath()));
            if (deadline.isEmpty()) {
                return false;
            }
            Deadline days = deadline.get();
            if (days.notOpenOn(today)) {
                throw Problem.of(ReturnProblem.WINDOW_NOT_OPEN, days.opens());
            }
            if (days.closedOn(today)) {
                throw Problem.of(ReturnProblem.WINDOW_CLOSED, days.closes());
            }
            return days.overdueOn(today);
        }

        private static boolean againIsLate(Return draft, LocalDate today) {
            LocalDate due = draft.timing().dueOn();
            return due != null && today.isAfter(due);
        }
    }
}
