package io.junheng.indicator.gap;

import io.junheng.contracts.indicator.UnitCost;
import io.junheng.contracts.indicator.UnitCostsSet;
import io.junheng.contracts.indicator.UnitCostsState;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes unit costs (设定单位造价). */
@ApplicationScoped
class UnitCostDesk {

    private static final Set<String> BELOW_COUNTY = Set.of("TOWN", "VILLAGE");

    private final UnitCosts costs;
    private final KnownRegions regions;
    private final Outbox outbox;
    private final Caller caller;

    UnitCostDesk(UnitCosts costs, KnownRegions regions, Outbox outbox, Caller caller) {
        this.costs = costs;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** What a PUT led to. */
    record Stored(UnitCostsState state, boolean created) {}

    UnitCostsState find(String regionCode, int year) {
        region(regionCode);
        return costs.find(regionCode, year).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** Enters or replaces a region's unit costs for a year; the same again changes nothing. */
    @Transactional
    Stored set(String regionCode, int year, UnitCostOrder order, String ifMatch, String ifNoneMatch) {
        KnownRegion region = region(regionCode);
        List<UnitCost> items = sound(region, order);
        Optional<UnitCostsState> known = costs.lock(regionCode, year);
        Preconditions.put(known.map(UnitCostsState::version), ifMatch, ifNoneMatch);
        if (known.isPresent() && known.get().items().equals(items)) {
            return new Stored(known.get(), false);
        }
        UnitCostsState state = new UnitCostsState(
                regionCode,
                region.path(),
                year,
                items,
                known.map(UnitCostsState::version).orElse(0L) + 1);
        costs.store(state);
        outbox.append(new UnitCostsSet(known.orElse(null), state));
        return new Stored(state, known.isEmpty());
    }

    private KnownRegion region(String code) {
        return regions.find(code)
                .filter(known -> caller.sees(known.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static List<UnitCost> sound(KnownRegion region, UnitCostOrder order) {
        Problems problems = new Problems()
                .require(
                        !BELOW_COUNTY.contains(region.level()),
                        "/regionCode",
                        GapProblem.REGION_TOO_SMALL,
                        region.name());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < order.items().size(); i++) {
            String element = order.items().get(i).element();
            problems.require(seen.add(element), "/items/" + i + "/element", GapProblem.ELEMENT_TWICE, element);
        }
        problems.throwIfAny();
        return order.items().stream()
                .map(UnitCostItem::contract)
                .sorted(Comparator.comparing(UnitCost::element))
                .toList();
    }
}
