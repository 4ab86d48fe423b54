package io.junheng.indicator.certification;

import io.junheng.contracts.indicator.CertificationSchemeSet;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the schemes (认定办法). More places than before need a reason, which goes into the log. */
@ApplicationScoped
class SchemeDesk {

    private final Schemes schemes;
    private final Outbox outbox;
    private final Caller caller;

    SchemeDesk(Schemes schemes, Outbox outbox, Caller caller) {
        this.schemes = schemes;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** What a PUT led to. */
    record Put(Schemes.Stored scheme, boolean created) {}

    @Transactional
    Put put(String key, CertificationScheme scheme, String ifMatch, String ifNoneMatch) {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(CertificationProblem.WHOLE_COUNTRY_ONLY);
        }
        schemes.lock(key);
        Optional<Schemes.Stored> known = schemes.find(key);
        sound(key, scheme, known.map(Schemes.Stored::content));
        Preconditions.put(known.map(Schemes.Stored::version), ifMatch, ifNoneMatch);
        if (known.isPresent() && known.get().hash().equals(schemes.hash(scheme))) {
            return new Put(known.get(), false);
        }
        Schemes.Stored stored =
                schemes.store(scheme, known.map(Schemes.Stored::version).orElse(0L) + 1);
        outbox.append(
                List.of(new CertificationSchemeSet(
                        known.map(Schemes.Stored::state).orElse(null), stored.state())),
                scheme.reason() == null ? scheme.basis() : scheme.reason());
        return new Put(stored, known.isEmpty());
    }

    private static void sound(String key, CertificationScheme scheme, Optional<CertificationScheme> known) {
        Problems problems =
                new Problems().require(key.equals(scheme.key()), "/key", CertificationProblem.PATH_DIFFERS, key);
        Set<String> steps = new HashSet<>();
        for (int i = 0; i < scheme.steps().size(); i++) {
            problems.require(
                    steps.add(scheme.steps().get(i).key()),
                    "/steps/" + i + "/key",
                    CertificationProblem.TWICE,
                    scheme.steps().get(i).key());
        }
        Set<String> levels = new HashSet<>();
        for (int i = 0; i < scheme.quotas().size(); i++) {
            CertificationScheme.Quota quota = scheme.quotas().get(i);
            problems.require(
                    levels.add(quota.level()), "/quotas/" + i + "/level", CertificationProblem.TWICE, quota.level());
            boolean raised = known.flatMap(before -> before.quota(quota.level()))
                    .map(before -> quota.places() > before.places())
                    .orElse(false);
            problems.require(
                    !raised || (scheme.reason() != null && !scheme.reason().isBlank()),
                    "/reason",
                    CertificationProblem.RAISED_WITHOUT_REASON,
                    quota.name());
        }
        problems.throwIfAny();
    }
}
