package io.junheng.indicator.certification;

import io.junheng.contracts.indicator.CertificationAdvanced;
import io.junheng.contracts.indicator.CertificationEnded;
import io.junheng.indicator.certification.Certification.Decision;
import io.junheng.indicator.certification.Certification.Status;
import io.junheng.indicator.framework.PolicyBans;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what becomes of applications (公示、认定、不予认定、撤销). A region above decides, never the one who applied; what is made public keeps to the bans on publishing. */
@ApplicationScoped
class CertificationDecisions {

    private static final Map<Status, Set<Status>> WAYS = Map.of(
            Status.IN_REVIEW, Set.of(Status.WITHDRAWN),
            Status.APPLIED, Set.of(Status.PUBLICISED, Status.GRANTED, Status.REFUSED, Status.WITHDRAWN),
            Status.PUBLICISED, Set.of(Status.GRANTED, Status.REFUSED, Status.WITHDRAWN),
            Status.GRANTED, Set.of(Status.LOST));

    private static final List<Status> TARGETS =
            List.of(Status.PUBLICISED, Status.GRANTED, Status.REFUSED, Status.WITHDRAWN, Status.LOST);

    private final CertificationDesk desk;
    private final Certifications certifications;
    private final Schemes schemes;
    private final Caller caller;

    CertificationDecisions(CertificationDesk desk, Certifications certifications, Schemes schemes, Caller caller) {
        this.desk = desk;
        this.certifications = certifications;
        this.schemes = schemes;
        this.caller = caller;
    }

    Certification decide(String id, CertificationTransition request) {
        Status to = Arrays.stream(Status.values())
                .filter(status -> TARGETS.contains(status) && status.name().equals(request.to()))
                .findFirst()
                .orElseThrow(() -> Problem.of(CertificationProblem.TRANSITION_UNKNOWN, request.to(), TARGETS)
                        .at("/to"));
        Certification known = desk.locked(id);
        requireDecider(known, to);
        if (!WAYS.getOrDefault(known.status(), Set.of()).contains(to)) {
            throw Problem.of(CertificationProblem.WRONG_STATUS, known.status(), to);
        }
        sound(known, to, request);
        CertificationScheme scheme = desk.scheme(known);
        if (to == Status.GRANTED) {
            requireGrantable(known, scheme, request.on());
        }
        Certification decided = known.decided(
                to,
                null,
                new Decision(to.name(), null, "DECIDED", request.on(), caller.subject(), request.reason(), null));
        return switch (to) {
            case GRANTED -> desk.granted(known, decided, scheme);
            case PUBLICISED -> desk.stored(decided, new CertificationAdvanced(known.state(), decided.state()), scheme);
            default -> desk.stored(decided, new CertificationEnded(known.state(), decided.state()), scheme);
        };
    }

    private void requireDecider(Certification known, Status to) {
        if (to == Status.WITHDRAWN) {
            return;
        }
        if (!caller.has(Role.INSPECTOR) && !caller.has(Role.ADMIN) && !caller.has(Role.INTEGRATION)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
        boolean oneself = "REGION".equals(known.holder().kind())
                ? caller.regionPath().equals(known.holder().regionPath())
                : caller.actor().school() != null;
        if (oneself) {
            throw Problem.of(CertificationProblem.NOT_ABOVE);
        }
        if (caller.subject().equals(known.appliedBy())) {
            throw Problem.of(CertificationProblem.AUTHOR_REVIEWS);
        }
    }

    private static void sound(Certification known, Status to, CertificationTransition request) {
        Problems problems = new Problems()
                .require(
                        !request.on().isBefore(known.appliedOn()),
                        "/on",
                        CertificationProblem.BEFORE,
                        request.on(),
                        known.appliedOn())
                .require(
                        Set.of(Status.GRANTED, Status.WITHDRAWN).contains(to)
                                || (request.reason() != null
                                        && !request.reason().isBlank()),
                        "/reason",
                        CertificationProblem.REASON_NEEDED);
        if (to == Status.PUBLICISED) {
            PolicyBans.known()
                    .in(String.valueOf(request.reason()))
                    .filter(ban -> ban.use() == PolicyBans.Use.PUBLICATION)
                    .forEach(ban -> problems.add(
                            "/reason", CertificationProblem.MUST_NOT_BE_PUBLISHED, ban.words(), ban.source()));
        }
        problems.throwIfAny();
    }

    private void requireGrantable(Certification known, CertificationScheme scheme, LocalDate on) {
        schemes.lock(scheme.key());
        if (scheme.publicityDays() != null) {
            if (known.status() != Status.PUBLICISED) {
                throw Problem.of(CertificationProblem.NOT_PUBLICISED, scheme.publicityDays());
            }
            LocalDate until = known.publicisedOn().plusDays(scheme.publicityDays());
            if (on.isBefore(until)) {
                throw Problem.of(CertificationProblem.STILL_PUBLICISED, until);
            }
        }
        for (CertificationScheme.RequiredRound round : scheme.rounds()) {
            if (!certifications.passed(round, known.holder().code())) {
                throw Problem.of(CertificationProblem.ROUND_NOT_PASSED, round.framework(), round.round());
            }
        }
        if (known.level() != null) {
            CertificationScheme.Quota quota = scheme.quota(known.level()).orElseThrow();
            if (certifications.taken(scheme.key(), quota, known) >= quota.places()) {
                throw Problem.of(CertificationProblem.NO_PLACE_LEFT, quota.name(), quota.places())
                        .at("/level");
            }
        }
    }
}
