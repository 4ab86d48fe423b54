package io.junheng.indicator.comparison;

import io.junheng.contracts.indicator.ComparisonMade;
import io.junheng.indicator.framework.Frameworks;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws comparisons up and freezes them (编制对比报表). */
@ApplicationScoped
class ComparisonDesk {

    private static final int MOST_CELLS = 100_000;

    private final Matrix matrix;
    private final Comparisons comparisons;
    private final Frameworks frameworks;
    private final KnownRegions regions;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    ComparisonDesk(
            Matrix matrix,
            Comparisons comparisons,
            Frameworks frameworks,
            KnownRegions regions,
            Outbox outbox,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.matrix = matrix;
        this.comparisons = comparisons;
        this.frameworks = frameworks;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    Comparison drawUp(DrawUp wanted) {
        KnownRegion region = regions.find(wanted.regionCode())
                .filter(known -> caller.sees(known.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).at("/regionCode"));
        List<KnownRegion> compared = compared(region, wanted);
        List<String> by = wanted.frameworks() == null || wanted.frameworks().isEmpty()
                ? matrix.evaluated(wanted.year())
                : wanted.frameworks();
        List<Cell> cells = matrix.of(compared, by, wanted.year());
        if (cells.size() > MOST_CELLS) {
            throw Problem.of(ComparisonProblem.TOO_MUCH, cells.size(), MOST_CELLS);
        }
        Comparison made = new Comparison(
                ids.next("cmp"),
                wanted.title(),
                region.code(),
                region.path(),
                wanted.year(),
                compared.size(),
                cells,
                comparisons.hash(cells),
                LocalDate.now(clock));
        comparisons.add(made);
        outbox.append(new ComparisonMade(null, made.state()));
        return made;
    }

    private List<KnownRegion> compared(KnownRegion region, DrawUp wanted) {
        Problems problems = new Problems();
        List<KnownRegion> compared = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.regions().size(); i++) {
            String code = wanted.regions().get(i);
            Optional<KnownRegion> known =
                    regions.find(code).filter(one -> one.path().startsWith(region.path()));
            problems.require(seen.add(code), "/regions/" + i, ComparisonProblem.TWICE, code);
            problems.require(known.isPresent(), "/regions/" + i, ComparisonProblem.REGION_UNKNOWN, region.name(), code);
            known.ifPresent(compared::add);
        }
        List<String> by = wanted.frameworks() == null ? List.of() : wanted.frameworks();
        for (int i = 0; i < by.size(); i++) {
            problems.require(
                    frameworks.published(by.get(i)).isPresent(),
                    "/frameworks/" + i,
                    ComparisonProblem.FRAMEWORK_UNKNOWN,
                    by.get(i));
        }
        problems.throwIfAny();
        compared.sort(Comparator.comparing(KnownRegion::code));
        return compared;
    }

    Comparison seen(String id) {
        return comparisons
                .find(id)
                .filter(comparison -> caller.sees(comparison.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
