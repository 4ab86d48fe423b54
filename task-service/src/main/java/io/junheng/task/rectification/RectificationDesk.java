package io.junheng.task.rectification;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.task.RectificationProgressed;
import io.junheng.contracts.task.RectificationReported;
import io.junheng.contracts.task.RectificationReturned;
import io.junheng.contracts.task.RectificationVerified;
import io.junheng.contracts.task.RectificationWrittenOff;
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
import io.junheng.task.dossier.LinkedTarget;
import io.junheng.task.dossier.PostProgress;
import io.junheng.task.dossier.ProgressReportView;
import io.junheng.task.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes rectifications from the report to the write-off (整改办理). */
@ApplicationScoped
class RectificationDesk implements DossierDesk {

    private final Rectifications rectifications;
    private final Dossier dossier;
    private final Standpoint standpoint;
    private final Caller caller;
    private final Outbox outbox;

    RectificationDesk(
            Rectifications rectifications, Dossier dossier, Standpoint standpoint, Caller caller, Outbox outbox) {
        this.rectifications = rectifications;
        this.dossier = dossier;
        this.standpoint = standpoint;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Override
    public void require(String id) {
        visible(rectifications.find(id));
    }

    /** The criterion that is not met. */
    @Override
    public List<LinkedTarget> targets(String id) {
        return List.of(visible(rectifications.find(id)).target());
    }

    @Transactional
    void move(String id, RectificationTransition request, String ifMatch) {
        Rectification before = held(id);
        if (ifMatch != null) {
            Preconditions.match(ifMatch, before.version());
        }
        Reading reading = new Reading();
        String reason = reading.optionalLine("/reason", request.reason(), 500);
        reading.throwIfAny();
        RectificationStatus to = request.to();
        requireRole(to);
        if (to.isJudgement()) {
            dossier.requireIndependent(id);
        }
        Rectification after = before.moved(to, caller.subject());
        if (to == RectificationStatus.REPORTED) {
            dossier.requireEvidence(id);
        }
        if (to == RectificationStatus.RETURNED && reason == null) {
            throw Problem.of(DossierProblem.REASON_REQUIRED).at("/reason");
        }
        dossier.stamp(id, "MOVED", before.status().name(), to.name(), reason);
        store(after, event(before, after));
    }

    @Override
    @Transactional
    public ProgressReportView report(String id, PostProgress request) {
        Rectification before = held(id);
        Rectification after = before.progressed();
        ProgressReportView report = dossier.report(id, before.status().name(), request, List.of(before.target()));
        store(after, new RectificationProgressed(before.state(), after.state()));
        return report;
    }

    @Override
    @Transactional
    public EvidenceView file(String id, String name, MediaType type, Path body, String sha256) {
        Rectification before = held(id);
        if (!before.status().isOpen()) {
            dossier.refused(id, before.finding().regionCode(), before.finding().regionPath(), name, type, body, sha256);
        }
        Rectification after = before.evidenced();
        EvidenceView evidence =
                dossier.file(id, before.status().name(), before.finding().regionPath(), name, type, body, sha256);
        store(after, new RectificationProgressed(before.state(), after.state()));
        return evidence;
    }

    private void store(Rectification after, DomainEvent event) {
        rectifications.update(List.of(after));
        outbox.append(event);
    }

    private static DomainEvent event(Rectification before, Rectification after) {
        return switch (after.status()) {
            case REPORTED -> new RectificationReported(before.state(), after.state());
            case RETURNED -> new RectificationReturned(before.state(), after.state());
            case VERIFIED -> new RectificationVerified(before.state(), after.state());
            case WRITTEN_OFF -> new RectificationWrittenOff(before.state(), after.state());
            case OPEN -> throw new IllegalStateException("Nothing leads back to OPEN");
        };
    }

    /** Rectifying is the department's or the school's, judging it the inspector's; an administrator may do either, though never both. */
    private void requireRole(RectificationStatus to) {
        boolean may =
                to.isJudgement() ? caller.has(Role.INSPECTOR) : caller.has(Role.DEPARTMENT) || caller.has(Role.SCHOOL);
        if (!may && !caller.has(Role.ADMIN)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
    }

    private Rectification held(String id) {
        return visible(rectifications.locked(id));
    }

    private Rectification visible(Optional<Rectification> found) {
        return found.filter(rectification -> caller.sees(rectification.finding().regionPath()))
                .filter(rectification ->
                        standpoint.includes(rectification.lead().code(), rectification.schoolCode()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
