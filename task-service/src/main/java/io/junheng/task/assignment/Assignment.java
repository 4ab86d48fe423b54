package io.junheng.task.assignment;

import io.junheng.contracts.task.AssignmentState;
import io.junheng.kit.problem.Problem;
import io.junheng.task.dossier.DossierProblem;
import java.time.LocalDate;

/**
 * One department's part in one item of a plan (任务分工). It is given when the plan becomes active, signed for and worked on by the
 * department, reported with evidence, and verified and written off by somebody who did not report it; what does not convince is
 * returned. Once written off it never changes.
 */
public record Assignment(
        String id,
        String planId,
        String itemId,
        String title,
        String role,
        String department,
        String departmentCode,
        String regionCode,
        String regionPath,
        LocalDate dueOn,
        AssignmentStatus status,
        String owner,
        String reportedBy,
        String verifiedBy,
        long version) {

    /** A new assignment; {@code departmentCode} is null for a department the directory does not know. */
    public static Assignment given(
            String id,
            String planId,
            String itemId,
            String title,
            String role,
            String department,
            String departmentCode,
            String regionCode,
            String regionPath,
            LocalDate dueOn) {
        return new Assignment(
                id,
                planId,
                itemId,
                title,
                role,
                department,
                departmentCode,
                regionCode,
                regionPath,
                dueOn,
                AssignmentStatus.ASSIGNED,
                null,
                null,
                null,
                1);
    }

    /** Moves on; {@code actor} is who decides it. Who signs for it answers for it unless somebody else is named. */
    Assignment moved(AssignmentStatus to, String actor, String newOwner) {
        if (!status.leadsTo(to)) {
            throw Problem.of(DossierProblem.TRANSITION_NOT_ALLOWED, status, to);
        }
        if (to == AssignmentStatus.IN_PROGRESS && dueOn == null) {
            throw Problem.of(AssignmentProblem.DUE_DATE_MISSING);
        }
        String named = newOwner != null ? newOwner : owner;
        return with(
                to,
                dueOn,
                named == null && to == AssignmentStatus.ACCEPTED ? actor : named,
                to == AssignmentStatus.REPORTED ? actor : reportedBy,
                switch (to) {
                    case VERIFIED -> actor;
                    case WRITTEN_OFF -> verifiedBy;
                    default -> null;
                });
    }

    Assignment dueOn(LocalDate day) {
        if (status == AssignmentStatus.WRITTEN_OFF) {
            throw Problem.of(AssignmentProblem.ASSIGNMENT_CLOSED);
        }
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2999)) {
            throw Problem.of(AssignmentProblem.DUE_DATE_RANGE).at("/dueOn");
        }
        return with(status, day, owner, reportedBy, verifiedBy);
    }

    /** The same with more in its dossier. */
    Assignment filed() {
        if (!status.isOpen()) {
            throw Problem.of(DossierProblem.TASK_CLOSED, status);
        }
        return with(status, dueOn, owner, reportedBy, verifiedBy);
    }

    AssignmentState state() {
        return new AssignmentState(
                id,
                planId,
                itemId,
                title,
                departmentCode == null ? department : departmentCode,
                role,
                regionCode,
                regionPath,
                dueOn,
                status.name(),
                reportedBy,
                verifiedBy,
                version);
    }

    private Assignment with(
            AssignmentStatus newStatus, LocalDate due, String newOwner, String reporter, String verifier) {
        return new Assignment(
                id,
                planId,
                itemId,
                title,
                role,
                department,
                departmentCode,
                regionCode,
                regionPath,
                due,
                newStatus,
                newOwner,
                reporter,
                verifier,
                version + 1);
    }
}
