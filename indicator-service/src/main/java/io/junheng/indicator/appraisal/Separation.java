package io.junheng.indicator.appraisal;

import io.junheng.indicator.framework.RoundContent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps apart who judges whom (管办评分离): oneself in a self-evaluation, a region above in every other round, and never the same person in both. */
@ApplicationScoped
class Separation {

    private final Caller caller;
    private final KnownRegions regions;

    Separation(Caller caller, KnownRegions regions) {
        this.caller = caller;
        this.regions = regions;
    }

    /** The code of the region that judges, null for a self-evaluation and for the whole country; throws 403 for whoever must not. */
    String authority(RoundContent round, Appraisal.Subject subject, String asked) {
        if (round.bySelf()) {
            requireOneself(subject);
            return null;
        }
        requireInspector();
        Optional<KnownRegion> authority = Optional.ofNullable(asked)
                .or(() -> Optional.ofNullable(caller.actor().regionCode()))
                .flatMap(regions::find);
        String path = authority.map(KnownRegion::path).orElse("/");
        caller.requireScope(path);
        boolean above = subject.regionPath().startsWith(path)
                && ("SCHOOL".equals(subject.kind()) || !subject.regionPath().equals(path));
        if (!above) {
            throw Problem.of(AppraisalProblem.JUDGES_ITSELF);
        }
        if (round.by() != null
                && !round.by().equals(authority.map(KnownRegion::level).orElse("COUNTRY"))) {
            throw Problem.of(AppraisalProblem.WRONG_LEVEL, round.by());
        }
        return authority.map(KnownRegion::code).orElse(null);
    }

    /** Throws 403 unless the caller may score the round. */
    void requireScorer(Appraisal appraisal) {
        if (appraisal.bySelf()) {
            requireOneself(appraisal.subject());
            return;
        }
        requireInspector();
        String path = appraisal.authority() == null
                ? "/"
                : regions.find(appraisal.authority()).map(KnownRegion::path).orElse("/");
        if (!caller.sees(path)) {
            throw Problem.of(AppraisalProblem.JUDGES_ITSELF);
        }
    }

    private void requireInspector() {
        if (!caller.has(Role.INSPECTOR) && !caller.has(Role.ADMIN) && !caller.has(Role.INTEGRATION)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
    }

    private void requireOneself(Appraisal.Subject subject) {
        boolean oneself = "SCHOOL".equals(subject.kind())
                ? subject.code().equals(caller.actor().school())
                : caller.actor().school() == null && caller.regionPath().equals(subject.regionPath());
        if (!oneself) {
            throw Problem.of(AppraisalProblem.NOT_ONESELF);
        }
    }
}
