package io.junheng.task.assignment;

import io.junheng.contracts.task.AssignmentChanged;
import io.junheng.contracts.task.AssignmentGiven;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.task.department.Standpoint;
import io.junheng.task.dossier.Dossier;
import io.junheng.task.dossier.DossierDesk;
import io.junheng.task.dossier.DossierProblem;
import io.junheng.task.dossier.EvidenceView;
import io.junheng.task.dossier.PostProgress;
import io.junheng.task.dossier.ProgressReportView;
import io.junheng.task.reading.Reading;
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
    private final Standpoint standpoint;
    private final Caller caller;
    private final Outbox outbox;

    AssignmentDesk(Assignments assignments, Dossier dossier, Standpoint standpoint, Caller caller, Outbox outbox) {
        this.assignments = assignments;
        this.dossier = dossier;
        this.standpoint = standpoint;
        this.caller = caller;
        this.outbox = outbox;
    }

    /** Gives out new assignments, in the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void give(List<Assignment> given) {
        assignments.insert(given);
        given.forEach(assignment -> dossier.stamp(
                assignment.id(), "GIVEN", null, assignment.status().name(), null));
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
        }
        if (to == AssignmentStatus.RETURNED && reason == null) {
            throw Problem.of(DossierProblem.REASON_REQUIRED).at("/reason");
        }
        dossier.stamp(id, "MOVED", before.status().name(), to.name(), reason);
        store(before, after);
    }

    @Transactional
    void correct(String id, LocalDate dueOn, String ifMatch) {
        Assignment before = visible(assignments.locked(id));
        Preconditions.match(ifMatch, before.version());
        Assignment after = before.dueOn(dueOn);
        dossier.stamp(
                id,
                "CORRECTED",
                before.status().name(),
                after.status().name(),
                dueOn == null ? null : dueOn.toString());
        store(before, after);
    }

    @Override
    @Transactional
    public ProgressReportView report(String id, PostProgress request) {
        Assignment before = held(id, null);
        Assignment after = before.filed();
        ProgressReportView report = dossier.report(id, before.status().name(), request);
        store(before, after);
        return report;
    }

    @Override
    @Transactional
    public EvidenceView file(String id, String name, MediaType type, Path body, String sha256) {
        Assignment before = held(id, null);
        Assignment after = before.filed();
        EvidenceView evidence = dossier.file(id, before.status().name(), before.regionPath(), name, type, body, sha256);
        store(before, after);
        return evidence;
    }

    private void store(Assignment before, Assignment after) {
        assignments.update(after);
        outbox.append(new AssignmentChanged(before.state(), after.state()));
    }

    /** Working on it is the department's, judging it the inspector's; an administrator may do either, though never both. */
    private void requireRole(AssignmentStatus to) {
        if (!caller.has(Role.ADMIN) && !caller.has(to.isJudgement() ? Role.INSPECTOR : Role.DEPARTMENT)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
    }

    private Assignment held(String id, String ifMatch) {
        Assignment assignment = visible(assignments.locked(id));
        if (ifMatch != null) {
            Preconditions.match(ifMatch, assignment.version());
        }
        return assignment;
    }

    private Assignment visible(Optional<Assignment> found) {
        return found.filter(assignment -> caller.sees(assignment.regionPath()))
                .filter(assignment -> standpoint.includes(assignment.departmentCode(), null))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
