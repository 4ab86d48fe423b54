package io.junheng.task.assignment;

import io.junheng.contracts.task.AssignmentChanged;
import io.junheng.contracts.task.AssignmentGiven;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.task.dossier.Dossier;
import io.junheng.task.dossier.DossierDesk;
import io.junheng.task.dossier.DossierProblem;
import io.junheng.task.dossier.EvidenceView;
import io.junheng.task.dossier.LinkedTarget;
import io.junheng.task.dossier.PostProgress;
import io.junheng.task.dossier.ProgressReportView;
import io.junheng.task.reading.Reading;
import io.junheng.task.target.PlanTargets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Gives assignments out and takes them through their life (交办与办理). */
@ApplicationScoped
public class AssignmentDesk implements DossierDesk {

    private final Assignments assignments;
    private final Dossier dossier;
    private final PlanTargets targets;
    private final Caller caller;
    private final Outbox outbox;

    AssignmentDesk(Assignments assignments, Dossier dossier, PlanTargets targets, Caller caller, Outbox outbox) {
        this.assignments = assignments;
        this.dossier = dossier;
        this.targets = targets;
        this.caller = caller;
        this.outbox = outbox;
    }

    /** Gives out new assignments, in the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void give(List<Assignment> given) {
        assignments.insert(given);
        dossier.stampFirst(given.stream().map(Assignment::id).toList(), "GIVEN", AssignmentStatus.ASSIGNED.name());
        outbox.append(given.stream()
                .map(assignment -> new AssignmentGiven(null, assignment.state()))
                .toList());
    }

    /** How many assignments of a plan are not written off. */
    public long unfinished(String planId) {
        return assignments.unfinished(planId);
    }

    @Override
    public void require(String id) {
        visible(assignments.find(id));
    }

    @Override
    public List<LinkedTarget> targets(String id) {
        return linked(visible(assignments.find(id)));
    }

    /** The targets of its item and of the whole plan, verified of its school or else of its region. */
    private List<LinkedTarget> linked(Assignment assignment) {
        String subject = assignment.schoolCode() == null ? assignment.regionCode() : assignment.schoolCode();
        return targets.of(assignment.planId(), assignment.itemId(), assignment.regionPath(), subject);
    }

    @Transactional
    void move(String id, AssignmentTransition request, String ifMatch) {
        Assignment before = held(id, ifMatch);
        Reading reading = new Reading();
        String reason = reading.optionalLine("/reason", request.reason(), 500);
        String owner = reading.optionalLine("/owner", request.owner(), 100);
        reading.throwIfAny();
        AssignmentStatus to = request.to();
        requireRole(to);
        Assignment after = before.moved(to, caller.subject(), owner);
        if (to.isJudgement()) {
            dossier.requireIndependent(id);
        }
        if (to == AssignmentStatus.REPORTED) {
            dossier.requireEvidence(id);
            requirePartsDone(id);
        }
        if (to == AssignmentStatus.RETURNED && reason == null) {
            throw Problem.of(DossierProblem.REASON_REQUIRED).at("/reason");
        }
        keep(before, after, "MOVED", reason);
    }

    /** Stores what an assignment has become, with the caller's stamp. */
    void keep(Assignment before, Assignment after, String action, String reason) {
        dossier.stamp(
                before.id(), action, before.status().name(), after.status().name(), reason);
        store(before, after);
    }

    @Transactional
    void correct(String id, LocalDate dueOn, String ifMatch) {
        Assignment before = visible(assignments.locked(id));
        Preconditions.match(ifMatch, before.version());
        Assignment after = before.dueOn(dueOn);
        keep(before, after, "CORRECTED", dueOn == null ? null : dueOn.toString());
    }

    @Override
    @Transactional
    public ProgressReportView report(String id, PostProgress request) {
        Assignment before = held(id, null);
        Assignment after = before.filed(request.percent());
        ProgressReportView report = dossier.report(id, before.status().name(), request, linked(before));
        store(before, after);
        return report;
    }

    @Override
    @Transactional
    public EvidenceView file(String id, String name, MediaType type, Path body, String sha256) {
        Assignment before = held(id, null);
        if (!before.status().isOpen()) {
            dossier.refused(id, before.regionCode(), before.regionPath(), name, type, body, sha256);
        }
        Assignment after = before.filed(null);
        EvidenceView evidence = dossier.file(id, before.status().name(), before.regionPath(), name, type, body, sha256);
        store(before, after);
        return evidence;
    }

    private void store(Assignment before, Assignment after) {
        assignments.update(after);
        outbox.append(new AssignmentChanged(before.state(), after.state()));
    }

    /** Working on it is the department's or the school's, judging it the inspector's; an administrator may do either, though never both. */
    private void requireRole(AssignmentStatus to) {
        boolean may =
                to.isJudgement() ? caller.has(Role.INSPECTOR) : caller.has(Role.DEPARTMENT) || caller.has(Role.SCHOOL);
        if (!may && !caller.has(Role.ADMIN)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
    }

    private void requirePartsDone(String id) {
        long unfinished = assignments.unfinishedParts(id);
        if (unfinished > 0) {
            throw Problem.of(AssignmentProblem.PARTS_UNFINISHED, unfinished);
        }
    }

    /** The assignment, held until the transaction ends, as far as the caller may see it. */
    Assignment held(String id, String ifMatch) {
        Assignment assignment = visible(assignments.locked(id));
        if (ifMatch != null) {
            Preconditions.match(ifMatch, assignment.version());
        }
        return assignment;
    }

    private static Assignment visible(Optional<Assignment> found) {
        return found.orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
