package io.junheng.indicator.simulation;

import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.Evaluations;
import io.junheng.indicator.evaluation.FrozenReturns;
import io.junheng.indicator.evaluation.Rehearsal;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.Results;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes simulations (模拟受理): bounded, within the caller's scope, and never kept. */
@ApplicationScoped
public class SimulationDesk {

    static final int MOST_OVERRIDES = 500;
    static final int MOST_SUBJECTS = 3000;

    private static final Set<String> BELOW_COUNTY = Set.of("TOWN", "VILLAGE");
    private static final String BROKEN_OFF = "57014";

    private final Evaluations evaluations;
    private final Frameworks frameworks;
    private final KnownRegions regions;
    private final FrozenReturns frozen;
    private final Rehearsal rehearsal;
    private final Results results;
    private final Caller caller;

    SimulationDesk(
            Evaluations evaluations,
            Frameworks frameworks,
            KnownRegions regions,
            FrozenReturns frozen,
            Rehearsal rehearsal,
            Results results,
            Caller caller) {
        this.evaluations = evaluations;
        this.frameworks = frameworks;
        this.regions = regions;
        this.frozen = frozen;
        this.rehearsal = rehearsal;
        this.results = results;
        this.caller = caller;
    }

    SimulationView simulate(SimulationOrder order) {
        Evaluation evaluation = evaluations.finished(order.evaluation());
        Scheme scheme = new Scheme(frameworks
                .find(evaluation.framework(), evaluation.frameworkVersion())
                .orElseThrow()
                .content());
        KnownRegion region = region(order, evaluation, scheme);
        bounded(evaluation, scheme, region);
        SupposedSubjects subjects =
                new SupposedSubjects(frozen.of(evaluation, scheme, region.path(), named(order.overrides())));
        new Supposing(evaluation, scheme, region.path(), regions::find, subjects).apply(order.overrides());
        List<Result> today = results.below(evaluation.id(), region.path());
        List<Result> supposed = supposed(evaluation, scheme, region, subjects);
        return SimulationView.of(evaluation, scheme, region.code(), SideBySide.of(today, supposed));
    }

    private List<Result> supposed(Evaluation evaluation, Scheme scheme, KnownRegion region, SupposedSubjects subjects) {
        try {
            return rehearsal.with(
                    evaluation,
                    scheme,
                    region.path(),
                    subjects.supposition(),
                    only -> results.below(only.id(), region.path()));
        } catch (DatabaseFailure e) {
            if (e.getCause() instanceof SQLException cause && BROKEN_OFF.equals(cause.getSQLState())) {
                throw Problem.of(SimulationProblem.TOO_LONG);
            }
            throw e;
        }
    }

    private KnownRegion region(SimulationOrder order, Evaluation evaluation, Scheme scheme) {
        KnownRegion region = regions.find(order.regionCode() == null ? evaluation.regionCode() : order.regionCode())
                .filter(known -> known.path().startsWith(evaluation.regionPath()))
                .filter(known -> caller.sees(known.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).at("/regionCode"));
        if (scheme.content().ofSchools() && BELOW_COUNTY.contains(region.level())) {
            throw Problem.of(SimulationProblem.REGION_TOO_SMALL, region.name()).at("/regionCode");
        }
        return region;
    }

    private void bounded(Evaluation evaluation, Scheme scheme, KnownRegion region) {
        int count = frozen.count(evaluation, scheme, region.path());
        if (count > MOST_SUBJECTS) {
            throw Problem.of(SimulationProblem.TOO_LARGE, count, MOST_SUBJECTS).at("/regionCode");
        }
    }

    private static Set<String> named(List<OverrideOrder> overrides) {
        Set<String> codes = new TreeSet<>();
        for (OverrideOrder order : overrides) {
            Stream.of(order.code(), order.from(), order.to(), order.into())
                    .filter(Objects::nonNull)
                    .forEach(codes::add);
            if (order.codes() != null) {
                codes.addAll(order.codes());
            }
        }
        return codes;
    }
}
