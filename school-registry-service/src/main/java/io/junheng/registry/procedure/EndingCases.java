package io.junheng.registry.procedure;

import io.junheng.contracts.registry.ProcedureCaseRefused;
import io.junheng.contracts.registry.ProcedureCaseState;
import io.junheng.contracts.registry.ProcedureCaseWithdrawn;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Withdraws and refuses cases (撤回、不予批准); what was done stays. */
@ApplicationScoped
class EndingCases {

    private final CaseDesk desk;
    private final Standings standings;
    private final Clock clock;

    EndingCases(CaseDesk desk, Standings standings, Clock clock) {
        this.desk = desk;
        this.standings = standings;
        this.clock = clock;
    }

    @Transactional
    CaseDesk.Docket end(String id, CaseTransition request, String ifMatch) {
        CaseDesk.Docket before = desk.locked(id, ifMatch);
        CaseStatus target = target(request.to());
        requireAllowed(before, target);
        CaseDesk.Docket after = before.with(before.one().ended(target, request.reason()));
        ProcedureCaseState was = before.one().state(before.checked());
        ProcedureCaseState is = after.one().state(after.checked());
        desk.store(
                after,
                new Cases.Act(
                        target.name(),
                        null,
                        LocalDate.now(clock),
                        standings.ofCaller().subject(),
                        null,
                        request.reason()),
                target == CaseStatus.REFUSED ? new ProcedureCaseRefused(was, is) : new ProcedureCaseWithdrawn(was, is));
        return after;
    }

    private static CaseStatus target(String text) {
        if (CaseStatus.WITHDRAWN.name().equals(text)
                || CaseStatus.REFUSED.name().equals(text)) {
            return CaseStatus.valueOf(text);
        }
        throw Problem.of(ProcedureProblem.TRANSITION_UNKNOWN, String.valueOf(text))
                .at("/to");
    }

    private void requireAllowed(CaseDesk.Docket before, CaseStatus target) {
        ProcedureCase one = before.one();
        boolean late = one.status() == CaseStatus.EFFECTIVE
                && before.procedure().withdrawable()
                && target == CaseStatus.WITHDRAWN;
        if (one.status() != CaseStatus.PENDING && !late) {
            throw Problem.of(ProcedureProblem.TRANSITION_NOT_ALLOWED, one.status(), target)
                    .at("/to");
        }
        Standing caller = standings.ofCaller();
        boolean party = target == CaseStatus.WITHDRAWN
                ? caller.subject().equals(one.heading().openedBy())
                        || caller.roles().contains(Role.ADMIN)
                : before.progress().open().stream()
                        .anyMatch(
                                step -> step.party().admits(caller, one.place().regionPath()));
        if (!party) {
            throw Problem.of(ProcedureProblem.TRANSITION_PARTY);
        }
    }
}
