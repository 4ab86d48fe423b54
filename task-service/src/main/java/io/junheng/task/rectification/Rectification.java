package io.junheng.task.rectification;

import io.junheng.contracts.indicator.FindingState;
import io.junheng.contracts.task.RectificationState;
import io.junheng.kit.problem.Problem;
import io.junheng.task.dossier.DossierProblem;
import io.junheng.task.dossier.LinkedTarget;
import io.junheng.task.dossier.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The rectification of one finding (整改任务). It opens with the finding and shows its figures as they change; the lead department or the
 * school reports with evidence; it is verified once a re-evaluation shows the criterion met, and written off, by somebody who did
 * not report. Once written off it never changes: a finding that comes back opens the next number.
 */
record Rectification(
        String id,
        int number,
        Lead lead,
        LocalDate openedOn,
        LocalDate dueOn,
        RectificationStatus status,
        FindingState finding,
        boolean findingResolved,
        String reportedBy,
        String verifiedBy,
        int progressReports,
        int evidence,
        long version) {

    static Rectification opened(String id, int number, Term term, LocalDate openedOn, FindingState finding) {
        return new Rectification(
                id,
                number,
                term.lead(),
                openedOn,
                openedOn.plusDays(term.days()),
                RectificationStatus.OPEN,
                finding,
                isResolved(finding),
                null,
                null,
                0,
                0,
                1);
    }

    /** Moves on; {@code actor} is who decides it. */
    Rectification moved(RectificationStatus to, String actor) {
        if (!status.leadsTo(to)) {
            throw Problem.of(DossierProblem.TRANSITION_NOT_ALLOWED, status, to);
        }
        boolean closing = to == RectificationStatus.VERIFIED || to == RectificationStatus.WRITTEN_OFF;
        if (closing && !findingResolved) {
            throw Problem.of(RectificationProblem.FINDING_NOT_RESOLVED);
        }
        return with(
                to,
                finding,
                to == RectificationStatus.REPORTED ? actor : reportedBy,
                switch (to) {
                    case VERIFIED -> actor;
                    case WRITTEN_OFF -> verifiedBy;
                    default -> null;
                },
                progressReports,
                evidence);
    }

    /** With one more progress report. */
    Rectification progressed() {
        requireOpen();
        return with(status, finding, reportedBy, verifiedBy, progressReports + 1, evidence);
    }

    /** With one more file of evidence. */
    Rectification evidenced() {
        requireOpen();
        return with(status, finding, reportedBy, verifiedBy, progressReports, evidence + 1);
    }

    /** With the finding as it is now; one that was verified goes back when the finding is not resolved any more. */
    Rectification with(FindingState now) {
        boolean back = status == RectificationStatus.VERIFIED && !isResolved(now);
        return with(
                back ? RectificationStatus.RETURNED : status,
                now,
                reportedBy,
                back ? null : verifiedBy,
                progressReports,
                evidence);
    }

    String title() {
        String stage = finding.stage() == null ? "" : "(" + stageName(finding.stage()) + ")";
        return finding.subjectName() + ":" + finding.criterionName() + stage + "未达标";
    }

    /** The school it concerns, or null. */
    String schoolCode() {
        return "SCHOOL".equals(finding.subject()) ? finding.subjectCode() : null;
    }

    /** What figures are held against: the criterion with its threshold, in its unit where the finding tells it and not that of the gap. */
    LinkedTarget target() {
        String[] threshold = finding.threshold().split(" ", 2);
        boolean plain = threshold.length == 2 && Relation.of(threshold[0]).isPresent();
        return new LinkedTarget(
                finding.criterion(),
                finding.criterionName(),
                plain ? threshold[0] : null,
                plain ? new BigDecimal(threshold[1]) : null,
                finding.gap() == null ? finding.unit() : null,
                finding.year(),
                finding.framework(),
                finding.criterion(),
                finding.stage(),
                finding.subjectCode());
    }

    RectificationState state() {
        return new RectificationState(
                id,
                finding.id(),
                title(),
                lead.code() == null ? lead.name() : lead.code(),
                finding.regionCode(),
                finding.regionPath(),
                dueOn,
                status.name(),
                findingResolved,
                reportedBy,
                verifiedBy,
                progressReports,
                evidence,
                version);
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw Problem.of(DossierProblem.TASK_CLOSED, status);
        }
    }

    private static boolean isResolved(FindingState finding) {
        return !"OPEN".equals(finding.status());
    }

    private static String stageName(String stage) {
        return switch (stage) {
            case "KINDERGARTEN" -> "幼儿园";
            case "PRIMARY" -> "小学";
            case "JUNIOR" -> "初中";
            case "SENIOR" -> "高中";
            default -> stage;
        };
    }

    private Rectification with(
            RectificationStatus newStatus,
            FindingState newFinding,
            String reporter,
            String verifier,
            int reports,
            int files) {
        return new Rectification(
                id,
                number,
                lead,
                openedOn,
                dueOn,
                newStatus,
                newFinding,
                isResolved(newFinding),
                reporter,
                verifier,
                reports,
                files,
                version + 1);
    }
}
