package io.junheng.registry.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.ChangeProposalAccepted;
import io.junheng.contracts.registry.ChangeProposalReturned;
import io.junheng.contracts.registry.ChangeProposalState;
import io.junheng.contracts.registry.ChangeProposalWithdrawn;
import io.junheng.contracts.registry.ChangeProposed;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.time.Ids;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.WrittenText;
import io.junheng.registry.school.Difference;
import io.junheng.registry.school.SchoolCorrections;
import io.junheng.registry.school.SchoolMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Takes proposals through their life (变更申请受理). What was proposed is carried out when it is accepted, and only if what it would replace is still there. */
@ApplicationScoped
class ProposalDesk {

    private final Proposals proposals;
    private final SchoolCorrections corrections;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    ProposalDesk(
            Proposals proposals, SchoolCorrections corrections, Outbox outbox, Caller caller, Clock clock, Ids ids) {
        this.proposals = proposals;
        this.corrections = corrections;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a proposal that would be accepted as things stand; a school's own user proposes for its school. */
    @Transactional
    ProposalView propose(ProposeChange request) {
        caller.requireSchool(request.school());
        SchoolCorrections.Preview preview = corrections.preview(request.school(), request.changes());
        if (preview.differences().isEmpty()) {
            throw Problem.of(ProposalProblem.PROPOSAL_SAYS_NOTHING).at("/changes");
        }
        ProposalView proposal = new ProposalView(
                ids.next("prp"),
                preview.code(),
                preview.regionPath(),
                request.changes(),
                preview.differences(),
                reason(request.reason()),
                ProposalStatus.PROPOSED,
                caller.subject(),
                clock.instant(),
                null,
                null,
                null,
                1);
        proposals.store(proposal);
        outbox.append(new ChangeProposed(null, state(proposal)));
        return proposal;
    }

    /** Accepts, returns or withdraws a proposal. */
    @Transactional
    ProposalView transition(String id, ProposalTransition request, String ifMatch) {
        ProposalStatus to = status(request.to());
        ProposalView before = proposals.locked(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(before.regionPath());
        caller.requireSchool(before.school());
        if (ifMatch != null) {
            Preconditions.match(ifMatch, before.version());
        }
        String why = reason(request.reason());
        require(before, to, why);
        if (to == ProposalStatus.ACCEPTED) {
            carryOut(before);
        }
        ProposalView after = before.decided(to, caller.subject(), clock.instant(), why);
        proposals.store(after);
        outbox.append(event(before, after));
        return after;
    }

    void schoolMoved(@Observes SchoolMoved move) {
        proposals.move(move.code(), move.regionPath());
    }

    private void require(ProposalView proposal, ProposalStatus to, String why) {
        if (proposal.status() != ProposalStatus.PROPOSED) {
            throw Problem.of(ProposalProblem.PROPOSAL_DECIDED, proposal.status());
        }
        boolean own = caller.subject().equals(proposal.proposedBy());
        if (to == ProposalStatus.WITHDRAWN) {
            if (!own) {
                throw Problem.of(ProposalProblem.PROPOSAL_NOT_OWN);
            }
            return;
        }
        if (!caller.has(Role.ADMIN)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
        if (own) {
            throw Problem.of(ProposalProblem.PROPOSAL_OWN);
        }
        if (to == ProposalStatus.RETURNED && why == null) {
            throw Problem.of(ProposalProblem.PROPOSAL_REASON_REQUIRED).at("/reason");
        }
    }

    private void carryOut(ProposalView proposal) {
        Map<String, Difference> now = corrections.preview(proposal.school(), proposal.changes()).differences().stream()
                .collect(Collectors.toMap(Difference::field, difference -> difference));
        String overtaken = proposal.differences().stream()
                .filter(then -> !now.containsKey(then.field())
                        || !Objects.equals(
                                value(then.before()),
                                value(now.get(then.field()).before())))
                .map(Difference::field)
                .collect(Collectors.joining(", "));
        if (!overtaken.isEmpty()) {
            throw Problem.of(ProposalProblem.PROPOSAL_OVERTAKEN, overtaken);
        }
        corrections.apply(proposal.school(), proposal.changes(), "信息变更申请 " + proposal.id(), proposal.reason());
    }

    private static String value(JsonNode value) {
        return value == null || value.isNull() ? null : value.toString();
    }

    private static ProposalStatus status(String text) {
        try {
            ProposalStatus to = Choice.of(ProposalStatus.class, text, ProposalProblem.PROPOSAL_STATUS_UNKNOWN);
            if (to == ProposalStatus.PROPOSED) {
                throw Problem.of(ProposalProblem.PROPOSAL_STATUS_UNKNOWN, to);
            }
            return to;
        } catch (Problem unknown) {
            throw unknown.at("/to");
        }
    }

    private static String reason(String text) {
        try {
            return text == null || text.isBlank() ? null : WrittenText.of(text).text();
        } catch (Problem wrong) {
            throw wrong.at("/reason");
        }
    }

    private static DomainEvent event(ProposalView before, ProposalView after) {
        return switch (after.status()) {
            case ACCEPTED -> new ChangeProposalAccepted(state(before), state(after));
            case RETURNED -> new ChangeProposalReturned(state(before), state(after));
            case WITHDRAWN -> new ChangeProposalWithdrawn(state(before), state(after));
            case PROPOSED -> throw new IllegalStateException("A proposal is made once");
        };
    }

    private static ChangeProposalState state(ProposalView proposal) {
        return new ChangeProposalState(
                proposal.id(),
                proposal.school(),
                proposal.regionPath(),
                List.copyOf(
                        proposal.differences().stream().map(Difference::field).toList()),
                proposal.reason(),
                proposal.status().name(),
                proposal.proposedBy(),
                proposal.decidedBy(),
                proposal.decisionReason(),
                proposal.version());
    }
}
