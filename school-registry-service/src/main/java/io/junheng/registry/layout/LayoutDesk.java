package io.junheng.registry.layout;

import io.junheng.contracts.registry.LayoutPlanAdopted;
import io.junheng.contracts.registry.LayoutPlanAmended;
import io.junheng.contracts.registry.LayoutPlanDrafted;
import io.junheng.contracts.registry.LayoutPlanSuperseded;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.procedure.CasesUnderWay;
import io.junheng.registry.procedure.SchoolsChangedByCase;
import io.junheng.registry.region.RegionMoved;
import io.junheng.registry.school.SchoolChangeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Drafts, adopts and amends layout plans (规划编制与批准); each change leaves its event. */
@ApplicationScoped
class LayoutDesk {

    private final LayoutPlans plans;
    private final Counties counties;
    private final CasesUnderWay underWay;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    LayoutDesk(
            LayoutPlans plans, Counties counties, CasesUnderWay underWay, Outbox outbox, Caller caller, Clock clock) {
        this.plans = plans;
        this.counties = counties;
        this.underWay = underWay;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** A plan before and after; {@code before} is null when it is new. */
    record Change(LayoutPlan before, LayoutPlan after) {}

    /** The plan, if it lies in the caller's scope; else 404. */
    LayoutPlan get(String region, int number) {
        LayoutPlan plan = plans.find(region, number).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(plan.regionPath());
        return plan;
    }

    /** Creates or replaces a county's draft under the preconditions of RFC 9110. */
    @Transactional
    Change put(String region, int number, PutLayoutPlan request, String ifMatch, String ifNoneMatch) {
        String path = counties.path(region);
        int next = plans.next(region);
        LayoutPlan before = plans.find(region, number).orElse(null);
        if (before == null) {
            Preconditions.present(ifMatch);
            Optional<LayoutPlan> open = plans.of(region, LayoutStatus.DRAFT);
            if (number != next || open.isPresent()) {
                throw Problem.of(
                        LayoutProblem.NUMBER_NOT_NEXT,
                        open.map(LayoutPlan::number).orElse(next));
            }
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
            if (before.status() != LayoutStatus.DRAFT) {
                throw Problem.of(LayoutProblem.PLAN_FINAL, before.status());
            }
            underWay.endingIn(AdoptLayoutPlan.NAME, Subject.REGION, region).ifPresent(id -> {
                throw Problem.of(LayoutProblem.PLAN_SUBMITTED, id);
            });
        }
        LayoutPlan wanted = request.draft(region, path, number, counties.on(path, LocalDate.now(clock)));
        LayoutPlan after = wanted.at(before == null ? 1 : before.version());
        if (after.equals(before)) {
            return new Change(before, before);
        }
        after = before == null ? after : after.at(before.version() + 1);
        plans.store(after);
        outbox.append(new LayoutPlanDrafted(before == null ? null : before.state(), after.state()));
        return new Change(before, after);
    }

    /** The county's draft as it would be adopted on {@code day}; refused with every reason when it cannot be. */
    LayoutPlan adoptable(String region, LocalDate day) {
        LayoutPlan draft =
                plans.of(region, LayoutStatus.DRAFT).orElseThrow(() -> Problem.of(LayoutProblem.NO_DRAFT, region));
        Problems problems = new Problems();
        plans.of(region, LayoutStatus.ADOPTED)
                .filter(adopted -> day.isBefore(adopted.revisionDueOn()))
                .ifPresent(adopted -> problems.require(
                        draft.reason() != null,
                        "/reason",
                        LayoutProblem.REASON_REQUIRED,
                        adopted.title(),
                        adopted.revisionDueOn()));
        counties.on(draft.regionPath(), LocalDate.now(clock)).check(draft.schools(), problems);
        problems.throwIfAny();
        return draft;
    }

    /** Adopts the county's draft in place of the plan before it, on the authority of a document. */
    @Transactional
    List<LayoutPlan> adopt(String region, LocalDate day, int years, String authority, String byCase) {
        LayoutPlan draft = adoptable(region, day);
        LayoutPlan adopted = draft.adopted(day, years, authority, byCase);
        Optional<LayoutPlan> former = plans.of(region, LayoutStatus.ADOPTED);
        former.ifPresent(old -> {
            LayoutPlan superseded = old.superseded();
            plans.store(superseded);
            outbox.append(List.of(new LayoutPlanSuperseded(old.state(), superseded.state())), authority);
        });
        plans.store(adopted);
        outbox.append(List.of(new LayoutPlanAdopted(draft.state(), adopted.state())), authority);
        return former.map(old -> List.of(old, adopted)).orElse(List.of(adopted));
    }

    /** Puts a school that a decided case opens again on the list of those restored, in the adopted plan that lists it. */
    void restored(@Observes SchoolsChangedByCase change) {
        if (change.kind() != SchoolChangeKind.RESTORE) {
            return;
        }
        plans.adoptedAround(change.regionPath())
                .filter(plan -> plan.lists(change.subjectCode()))
                .ifPresent(plan -> {
                    LayoutPlan amended =
                            plan.restored(change.subjectCode(), change.on().getYear());
                    plans.store(amended);
                    outbox.append(List.of(new LayoutPlanAmended(plan.state(), amended.state())), change.authority());
                });
    }

    void regionMoved(@Observes RegionMoved move) {
        plans.moveRegions(move.oldPath(), move.newPath());
    }
}
