package io.junheng.task.plan;

import io.junheng.contracts.task.PlanState;
import io.junheng.kit.problem.Problem;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan (方案) made from a policy document. It is corrected while it is a draft; a person's confirmation makes it active and gives out its
 * assignments; it is closed when all of them are written off.
 */
record Plan(
        String id,
        String extractionId,
        String title,
        String documentNumber,
        String regionCode,
        String regionPath,
        LocalDate dueOn,
        List<OpenDate> openDates,
        PlanStatus status,
        int items,
        long version) {

    Plan {
        openDates = List.copyOf(openDates);
    }

    /** With another title and due date. */
    Plan corrected(String newTitle, LocalDate newDueOn) {
        requireDraft();
        return with(newTitle, newDueOn, status, items);
    }

    /** With so many items that are not excluded. */
    Plan withItems(int count) {
        requireDraft();
        return with(title, dueOn, status, count);
    }

    /** In another status; {@code newDueOn} replaces the due date unless it is null. */
    Plan moved(PlanStatus to, LocalDate newDueOn) {
        if (!status.leadsTo(to)) {
            throw Problem.of(PlanProblem.PLAN_TRANSITION_NOT_ALLOWED, status, to);
        }
        return with(title, newDueOn == null ? dueOn : newDueOn, to, items);
    }

    void requireDraft() {
        if (status != PlanStatus.DRAFT) {
            throw Problem.of(PlanProblem.PLAN_NOT_DRAFT, status);
        }
    }

    PlanState state() {
        return new PlanState(id, title, documentNumber, regionCode, regionPath, status.name(), items, version);
    }

    private Plan with(String newTitle, LocalDate newDueOn, PlanStatus newStatus, int count) {
        return new Plan(
                id,
                extractionId,
                newTitle,
                documentNumber,
                regionCode,
                regionPath,
                newDueOn,
                openDates,
                newStatus,
                count,
                version + 1);
    }
}
