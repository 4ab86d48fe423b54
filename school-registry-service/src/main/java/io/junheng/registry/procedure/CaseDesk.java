package io.junheng.registry.procedure;

import io.junheng.contracts.DomainEvent;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.region.RegionMoved;
import io.junheng.registry.region.RegionTree;
import io.junheng.registry.school.SchoolMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** Finds cases for those who may see them, and stores what became of them (办件管理): each change with its event and a line of history. */
@ApplicationScoped
class CaseDesk {

    private final RegionTree tree;
    private final Procedures procedures;
    private final Cases cases;
    private final CaseLists lists;
    private final Outbox outbox;

    CaseDesk(RegionTree tree, Procedures procedures, Cases cases, CaseLists lists, Outbox outbox) {
        this.tree = tree;
        this.procedures = procedures;
        this.cases = cases;
        this.lists = lists;
        this.outbox = outbox;
    }

    /** A case and the procedure it keeps to. */
    record Docket(CheckedProcedure checked, ProcedureCase one) {

        Procedure procedure() {
            return checked.procedure();
        }

        Progress progress() {
            return new Progress(procedure(), one);
        }

        Docket with(ProcedureCase changed) {
            return new Docket(checked, changed);
        }

        /** The key of the first step that is open; null when none is. */
        String currentStep() {
            List<Step> open = one.status() == CaseStatus.PENDING ? progress().open() : List.of();
            return open.isEmpty() ? null : open.get(0).key();
        }
    }

    /** The case, if the caller may see it; else 404. */
    Docket get(String id) {
        return seen(cases.find(id));
    }

    /** The case to change it: locked, where no region moves before the transaction ends, and of the version that {@code ifMatch} names where it names one. */
    Docket locked(String id, String ifMatch) {
        tree.hold();
        Docket docket = seen(cases.locked(id));
        if (ifMatch != null) {
            Preconditions.match(ifMatch, docket.one().version());
        }
        return docket;
    }

    private Docket seen(Optional<ProcedureCase> found) {
        return found.filter(lists::sees).map(this::docket).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Docket docket(ProcedureCase one) {
        return new Docket(
                procedures.checked(one.heading().procedure(), one.heading().procedureVersion()), one);
    }

    /** The case that {@code one} revises, locked, whoever may see it. */
    Optional<Docket> revisedBy(ProcedureCase one) {
        return Optional.ofNullable(one.heading().revises())
                .flatMap(cases::locked)
                .map(this::docket);
    }

    /** Stores a changed case and tells of it. */
    void store(Docket changed, Cases.Act act, DomainEvent event) {
        cases.update(changed.one(), changed.currentStep(), act);
        outbox.append(List.of(event), act.authority());
    }

    void schoolMoved(@Observes SchoolMoved move) {
        cases.move(Subject.SCHOOL, move.code(), move.regionCode(), move.regionPath());
    }

    void regionMoved(@Observes RegionMoved move) {
        cases.moveRegions(move.oldPath(), move.newPath());
    }
}
