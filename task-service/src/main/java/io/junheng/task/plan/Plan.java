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
        Lineage lineage,
        List<OrganType> requiredOrgans,
        List<String> obligations,
        String regionCode,
        String regionPath,
        LocalDate dueOn,
        List<OpenDate> openDates,
        PlanStatus status,
        int items,
        long version) {

    Plan {
        requiredOrgans = List.copyOf(requiredOrgans);
        obligations = List.copyOf(obligations);
        openDates = List.copyOf(openDates);
    }

    /** With another title, due date, lineage, bodies and obligations. */
    Plan corrected(
            String newTitle,
            LocalDate newDueOn,
            Lineage newLineage,
            List<OrganType> organs,
            List<String> newObligations) {
        requireDraft();
        return with(newTitle, newDueOn, newLineage, organs, newObligations, status, items);
    }

    /** With so many items that are not excluded. */
    Plan withItems(int count) {
        requireDraft();
        return with(title, dueOn, lineage, requiredOrgans, obligations, status, count);
    }

    /** In another status; {@code newDueOn} replaces the due date unless it is null. */
    Plan moved(PlanStatus to, LocalDate newDueOn) {
        if (!status.leadsTo(to)) {
            throw Problem.of(PlanProblem.PLAN_TRANSITION_NOT_ALLOWED, status, to);
        }
        return with(title, newDueOn == null ? dueOn : newDueOn, lineage, requiredOrgans, obligations, to, items);
    }

    void requireDraft() {
        if (status != PlanStatus.DRAFT) {
            throw Problem.of(PlanProblem.PLAN_NOT_DRAFT, status);
        }
    }

    PlanState state() {
        return new PlanState(
                id, title, documentNumber, lineage.parentId(), regionCode, regionPath, status.name(), items, version);
    }

    /** What it was, said when it is deleted. */
    PlanState withdrawn() {
        return new PlanState(
                id, title, documentNumber, lineage.parentId(), regionCode, regionPath, "WITHDRAWN", items, version + 1);
    }

    private Plan with(
            String newTitle,
            LocalDate newDueOn,
            Lineage newLineage,
            List<OrganType> organs,
            List<String> newObligations,
            PlanStatus newStatus,
            int count) {
        return new Plan(
                id,
                extractionId,
                newTitle,
                documentNumber,
                newLineage,
                organs,
                newObligations,
                regionCode,
                regionPath,
                newDueOn,
                openDates,
                newStatus,
                count,
                version + 1);
    }
}
