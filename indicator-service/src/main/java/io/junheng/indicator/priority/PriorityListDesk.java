package io.junheng.indicator.priority;

import io.junheng.contracts.indicator.PriorityListSet;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the lists (倾斜名单): exactly as many members as the document says, all of them counties of the region. */
@ApplicationScoped
class PriorityListDesk {

    private final PriorityLists lists;
    private final KnownRegions regions;
    private final Outbox outbox;
    private final Caller caller;

    PriorityListDesk(PriorityLists lists, KnownRegions regions, Outbox outbox, Caller caller) {
        this.lists = lists;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** What a PUT led to. */
    record Put(PriorityLists.Stored list, boolean created) {}

    PriorityLists.Stored seen(String key, int year) {
        return lists.find(key, year)
                .filter(list -> caller.sees(list.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** Enters or replaces a list; the same again changes nothing. */
    @Transactional
    Put put(String key, int year, PriorityList list, String ifMatch, String ifNoneMatch) {
        KnownRegion region = regions.find(list.regionCode())
                .filter(known -> caller.sees(known.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).at("/regionCode"));
        Optional<PriorityLists.Stored> known = lists.lock(key, year);
        known.ifPresent(before -> caller.requireScope(before.regionPath()));
        sound(region, list);
        Preconditions.put(known.map(PriorityLists.Stored::version), ifMatch, ifNoneMatch);
        if (known.isPresent() && known.get().content().equals(list)) {
            return new Put(known.get(), false);
        }
        PriorityLists.Stored stored = new PriorityLists.Stored(
                key,
                year,
                list,
                region.path(),
                known.map(PriorityLists.Stored::version).orElse(0L) + 1);
        lists.store(stored);
        outbox.append(
                List.of(new PriorityListSet(
                        known.map(PriorityLists.Stored::state).orElse(null), stored.state())),
                list.basis());
        return new Put(stored, known.isEmpty());
    }

    private void sound(KnownRegion region, PriorityList list) {
        Problems problems = new Problems()
                .require(
                        list.members().size() == list.declared(),
                        "/members",
                        PriorityProblem.MEMBER_COUNT,
                        list.members().size(),
                        list.declared());
        Set<String> counties = new HashSet<>(lists.counties(region.path()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.members().size(); i++) {
            String member = list.members().get(i);
            problems.require(seen.add(member), "/members/" + i, PriorityProblem.TWICE, member);
            problems.require(
                    counties.contains(member), "/members/" + i, PriorityProblem.MEMBER_UNKNOWN, region.name(), member);
        }
        problems.throwIfAny();
    }

    Favour favour(PriorityLists.Stored list) {
        return Favour.of(Set.copyOf(list.content().members()), lists.reported(list));
    }
}
