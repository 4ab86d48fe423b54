package io.junheng.registry.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.DomainEvent;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Plans changes of regions (区划变更办理) against what is stored, and carries them out as planned. */
@ApplicationScoped
class RegionReorganisation {

    private final RegionTree tree;
    private final Regions regions;
    private final RegionChanges changes;
    private final Instance<RegionTenants> tenants;
    private final Outbox outbox;
    private final Event<RegionMoved> moves;
    private final Event<RegionReplaced> replacements;
    private final ObjectMapper json;
    private final Caller caller;

    RegionReorganisation(
            RegionTree tree,
            Regions regions,
            RegionChanges changes,
            Instance<RegionTenants> tenants,
            Outbox outbox,
            Event<RegionMoved> moves,
            Event<RegionReplaced> replacements,
            ObjectMapper json,
            Caller caller) {
        this.tree = tree;
        this.regions = regions;
        this.changes = changes;
        this.tenants = tenants;
        this.outbox = outbox;
        this.moves = moves;
        this.replacements = replacements;
        this.json = json;
        this.caller = caller;
    }

    private record Worked(RegionChangeReading.Asked asked, RegionPlanner.Outcome outcome, RegionChangePlan plan) {}

    /** Everything that {@link #execute} would do now. Nothing is changed. */
    @Transactional
    RegionChangePlan plan(RegionChangeRequest request) {
        tree.hold();
        return worked(request).plan();
    }

    /** Carries the change out, with its events, lineage, and whatever lies in the regions. */
    @Transactional
    RegionChangeView execute(RegionChangeRequest request) {
        tree.change();
        Worked worked = worked(request);
        if (request.plan() != null && !request.plan().equals(worked.plan().digest())) {
            throw Problem.of(RegionProblem.REGION_PLAN_CHANGED).at("/plan");
        }
        RegionPlanner.Outcome outcome = worked.outcome();
        write(outcome, worked.asked().authority());
        RegionChangeView change = changes.store(worked.asked(), worked.plan());
        outcome.moves().forEach(moves::fire);
        if (!outcome.replaced().isEmpty() || !outcome.placed().isEmpty()) {
            replacements.fire(new RegionReplaced(
                    outcome.replaced(),
                    outcome.placed(),
                    paths(outcome),
                    worked.asked().on()));
        }
        return change;
    }

    private void write(RegionPlanner.Outcome outcome, String authority) {
        Map<Region, LocalDate> past = new LinkedHashMap<>();
        List<DomainEvent> events = new ArrayList<>();
        for (RegionRegistry.Change change : outcome.changes()) {
            Region before = change.before();
            LocalDate from = change.after().details().validFrom();
            if (before != null && from.isAfter(before.details().validFrom())) {
                past.put(before, from);
            }
            events.add(RegionRegistry.event(change));
        }
        regions.remember(past);
        regions.store(
                outcome.changes().stream().map(RegionRegistry.Change::after).toList());
        outbox.append(events, authority);
    }

    private static Map<String, String> paths(RegionPlanner.Outcome outcome) {
        Map<String, String> paths = new HashMap<>();
        outcome.changes()
                .forEach(change ->
                        paths.put(change.after().code().text(), change.after().path()));
        return paths;
    }

    private Worked worked(RegionChangeRequest request) {
        RegionChangeReading.Asked asked = RegionChangeReading.of(request);
        RegionPlanner.Stock stock = stock(asked);
        RegionPlanner.Outcome outcome = new RegionPlanner(stock, asked).outcome();
        requireOwn(outcome);
        requireFree(outcome);
        return new Worked(asked, outcome, plan(asked, outcome, stock));
    }

    private RegionPlanner.Stock stock(RegionChangeReading.Asked asked) {
        Set<String> codes = new HashSet<>(asked.regions());
        asked.successors().forEach(sent -> codes.add(sent.code()));
        Map<String, Region> seen = new HashMap<>(regions.locked(codes));
        seen.values().removeIf(region -> !caller.sees(region.path()));
        Map<String, List<Region>> below = new HashMap<>();
        for (String code : asked.regions()) {
            if (seen.containsKey(code)) {
                below.put(
                        code,
                        regions.below(seen.get(code).path()).stream()
                                .filter(Region::standing)
                                .toList());
            }
        }
        Set<String> all = new HashSet<>(codes);
        below.values()
                .forEach(list -> list.forEach(region -> {
                    all.add(region.code().text());
                    seen.putIfAbsent(region.code().text(), region);
                }));
        Set<String> parents = new HashSet<>();
        seen.values().forEach(region -> parents.add(region.details().parent()));
        asked.successors().forEach(sent -> parents.add(sent.parentCode()));
        parents.remove(null);
        regions.byCode(parents).forEach(seen::putIfAbsent);
        return new RegionPlanner.Stock(
                seen,
                below,
                tenants.stream()
                        .flatMap(source -> source.in(all).stream())
                        .sorted(Comparator.comparing(RegionTenant::kind).thenComparing(RegionTenant::key))
                        .toList());
    }

    /** A caller changes nothing beyond its scope. */
    private void requireOwn(RegionPlanner.Outcome outcome) {
        Problems problems = new Problems();
        for (RegionRegistry.Change change : outcome.changes()) {
            problems.require(
                    caller.sees(change.after().path()),
                    "/successors",
                    RegionProblem.REGION_PARENT_UNKNOWN,
                    change.after().details().parent());
        }
        problems.throwIfAny();
    }

    private void requireFree(RegionPlanner.Outcome outcome) {
        Collection<String> taken = regions.byCode(outcome.fresh()).keySet();
        Problems problems = new Problems();
        taken.stream().sorted().forEach(code -> problems.add("/codes", RegionProblem.REGION_CODE_TAKEN, code));
        problems.throwIfAny();
    }

    private RegionChangePlan plan(
            RegionChangeReading.Asked asked, RegionPlanner.Outcome outcome, RegionPlanner.Stock stock) {
        RegionReplaced replaced = new RegionReplaced(outcome.replaced(), outcome.placed(), Map.of(), asked.on());
        RegionChangePlan plan = new RegionChangePlan(
                asked.kind(),
                asked.on(),
                commonPath(outcome.changes()),
                outcome.changes().stream().map(RegionChangePlan.Step::of).toList(),
                outcome.lineage(),
                stock.tenants().stream()
                        .map(tenant -> tenant.to(replaced.target(tenant.key(), tenant.regionCode())))
                        .filter(tenant -> tenant.newRegionCode() != null)
                        .toList(),
                "");
        return plan.withDigest(digest(plan));
    }

    private static String commonPath(List<RegionRegistry.Change> all) {
        return CommonRegion.path(all.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .map(Region::path)
                .toList());
    }

    private String digest(RegionChangePlan plan) {
        try {
            return Fingerprint.of(json.writeValueAsString(plan));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
