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
        String parentId,
        Integer percent,
        LocalDate extensionTo,
        String extensionBy,
        String schoolCode,
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
                null,
                null,
                null,
                null,
                null,
                1);
    }

    /** A part of this one (分解), which somebody else does and reports: the same item and role, with a title, department, region, due date and, unless it is null, school of its own. */
    Assignment part(String partId, String partTitle, Unit unit, LocalDate due, String partOwner, String school) {
        return new Assignment(
                partId,
                planId,
                itemId,
                partTitle,
                role,
                unit.name(),
                unit.code(),
                unit.regionCode(),
                unit.regionPath(),
                due,
                AssignmentStatus.ASSIGNED,
                partOwner,
                null,
                null,
                id,
                null,
                null,
                null,
                school,
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
        Edit edit = new Edit(this);
        edit.status = to;
        edit.owner = named == null && to == AssignmentStatus.ACCEPTED ? actor : named;
        edit.reportedBy = to == AssignmentStatus.REPORTED ? actor : reportedBy;
        edit.verifiedBy = switch (to) {
            case VERIFIED -> actor;
            case WRITTEN_OFF -> verifiedBy;
            default -> null;
        };
        return edit.done();
    }

    Assignment dueOn(LocalDate day) {
        if (status == AssignmentStatus.WRITTEN_OFF) {
            throw Problem.of(AssignmentProblem.ASSIGNMENT_CLOSED);
        }
        requireDay(day);
        Edit edit = new Edit(this);
        edit.dueOn = day;
        return edit.done();
    }

    /** The same with more in its dossier; {@code reported} is how much of it is done, or null where nothing was said of that. */
    Assignment filed(Integer reported) {
        requireOpen();
        Edit edit = new Edit(this);
        edit.percent = reported == null ? percent : reported;
        return edit.done();
    }

    /** Handed to another person of the same department (转办). */
    Assignment delegatedTo(String person) {
        requireOpen();
        Edit edit = new Edit(this);
        edit.owner = person;
        return edit.done();
    }

    /** Given to another department (变更承办单位), which has to sign for it anew. */
    Assignment reassignedTo(Unit unit) {
        requireOpen();
        Edit edit = new Edit(this);
        edit.department = unit.name();
        edit.departmentCode = unit.code();
        edit.status = AssignmentStatus.ASSIGNED;
        edit.owner = null;
        edit.reportedBy = null;
        return edit.done();
    }

    /** With a later due date asked for (延期申请). */
    Assignment extensionAsked(LocalDate day, String by) {
        requireOpen();
        requireDay(day);
        if (extensionTo != null) {
            throw Problem.of(AssignmentProblem.EXTENSION_PENDING, extensionTo);
        }
        if (dueOn == null || !day.isAfter(dueOn)) {
            throw Problem.of(AssignmentProblem.EXTENSION_NOT_LATER).at("/dueOn");
        }
        Edit edit = new Edit(this);
        edit.extensionTo = day;
        edit.extensionBy = by;
        return edit.done();
    }

    /** With what was asked for granted or refused; by somebody else than who asked. */
    Assignment extensionDecided(boolean approved, String by) {
        if (extensionTo == null) {
            throw Problem.of(AssignmentProblem.EXTENSION_MISSING);
        }
        if (by.equals(extensionBy)) {
            throw Problem.of(AssignmentProblem.EXTENSION_SELF_DECIDED);
        }
        Edit edit = new Edit(this);
        edit.dueOn = approved ? extensionTo : dueOn;
        edit.extensionTo = null;
        edit.extensionBy = null;
        return edit.done();
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw Problem.of(DossierProblem.TASK_CLOSED, status);
        }
    }

    private static void requireDay(LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2999)) {
            throw Problem.of(AssignmentProblem.DUE_DATE_RANGE).at("/dueOn");
        }
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
                parentId,
                owner,
                percent,
                extensionTo,
                version);
    }

    /** The next version of an assignment, taking shape. */
    private static final class Edit {

        private final Assignment from;
        private String department;
        private String departmentCode;
        private LocalDate dueOn;
        private AssignmentStatus status;
        private String owner;
        private String reportedBy;
        private String verifiedBy;
        private Integer percent;
        private LocalDate extensionTo;
        private String extensionBy;

        Edit(Assignment from) {
            this.from = from;
            department = from.department;
            departmentCode = from.departmentCode;
            dueOn = from.dueOn;
            status = from.status;
            owner = from.owner;
            reportedBy = from.reportedBy;
            verifiedBy = from.verifiedBy;
            percent = from.percent;
            extensionTo = from.extensionTo;
            extensionBy = from.extensionBy;
        }

        Assignment done() {
            return new Assignment(
                    from.id,
                    from.planId,
                    from.itemId,
                    from.title,
                    from.role,
                    department,
                    departmentCode,
                    from.regionCode,
                    from.regionPath,
                    dueOn,
                    status,
                    owner,
                    reportedBy,
                    verifiedBy,
                    from.parentId,
                    percent,
                    extensionTo,
                    extensionBy,
                    from.schoolCode,
                    from.version + 1);
        }
    }
}
