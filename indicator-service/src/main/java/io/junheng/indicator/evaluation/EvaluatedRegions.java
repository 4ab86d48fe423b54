package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** A part of a finished evaluation that a caller asks about (评估范围): within its scope, a county or above, and not too large for an answer at once. */
@ApplicationScoped
public class EvaluatedRegions {

    /** So many subjects are worked through while somebody waits. */
    public static final int MOST_SUBJECTS = 3000;

    private static final Set<String> BELOW_COUNTY = Set.of("TOWN", "VILLAGE");

    private final Evaluations evaluations;
    private final Frameworks frameworks;
    private final KnownRegions regions;
    private final FrozenReturns frozen;
    private final Caller caller;

    EvaluatedRegions(
            Evaluations evaluations, Frameworks frameworks, KnownRegions regions, FrozenReturns frozen, Caller caller) {
        this.evaluations = evaluations;
        this.frameworks = frameworks;
        this.regions = regions;
        this.frozen = frozen;
        this.caller = caller;
    }

    /** The evaluation, its framework, and the region in question. */
    public record Part(Evaluation evaluation, Scheme scheme, KnownRegion region) {

        public String path() {
            return region.path();
        }
    }

    /** The part below the region; the whole when none is named. 404 for what the caller does not see, 422 for what is too small or too large. */
    public Part of(String evaluationId, String regionCode, String pointer) {
        Evaluation evaluation = evaluations.finished(evaluationId);
        Scheme scheme = new Scheme(frameworks
                .find(evaluation.framework(), evaluation.frameworkVersion())
                .orElseThrow()
                .content());
        KnownRegion region = regions.find(regionCode == null ? evaluation.regionCode() : regionCode)
                .filter(known -> known.path().startsWith(evaluation.regionPath()))
                .filter(known -> caller.sees(known.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).at(pointer));
        if (scheme.content().ofSchools() && BELOW_COUNTY.contains(region.level())) {
            throw Problem.of(EvaluationProblem.REGION_TOO_SMALL, region.name()).at(pointer);
        }
        int count = frozen.count(evaluation, scheme, region.path());
        if (count > MOST_SUBJECTS) {
            throw Problem.of(EvaluationProblem.TOO_LARGE, count, MOST_SUBJECTS).at(pointer);
        }
        return new Part(evaluation, scheme, region);
    }
}
