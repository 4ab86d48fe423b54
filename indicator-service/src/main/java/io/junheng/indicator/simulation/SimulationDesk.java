package io.junheng.indicator.simulation;

import io.junheng.indicator.evaluation.EvaluatedRegions;
import io.junheng.indicator.evaluation.FrozenReturns;
import io.junheng.indicator.evaluation.Rehearsal;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.evaluation.Results;
import io.junheng.kit.region.KnownRegions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes simulations (模拟受理): bounded, within the caller's scope, and never kept. */
@ApplicationScoped
class SimulationDesk {

    static final int MOST_OVERRIDES = 500;

    private final EvaluatedRegions evaluated;
    private final KnownRegions regions;
    private final FrozenReturns frozen;
    private final Rehearsal rehearsal;
    private final Results results;

    SimulationDesk(
            EvaluatedRegions evaluated,
            KnownRegions regions,
            FrozenReturns frozen,
            Rehearsal rehearsal,
            Results results) {
        this.evaluated = evaluated;
        this.regions = regions;
        this.frozen = frozen;
        this.rehearsal = rehearsal;
        this.results = results;
    }

    SimulationView simulate(SimulationOrder order) {
        EvaluatedRegions.Part part = evaluated.of(order.evaluation(), order.regionCode(), "/regionCode");
        SupposedSubjects subjects = new SupposedSubjects(
                frozen.of(part.evaluation(), part.scheme(), part.path(), named(order.overrides())));
        new Supposing(part.evaluation(), part.scheme(), part.path(), regions::find, subjects).apply(order.overrides());
        List<Result> today = results.below(part.evaluation().id(), part.path());
        List<Result> supposed =
                rehearsal.with(part, subjects.supposition(), only -> results.below(only.id(), part.path()));
        return SimulationView.of(
                part.evaluation(), part.scheme(), part.region().code(), SideBySide.of(today, supposed));
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
