package io.junheng.registry.region;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.RegionCorrected;
import io.junheng.contracts.registry.RegionEstablished;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Collecting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Establishes, renames, moves and abolishes regions, one or many in a transaction; each change leaves its event. */
@ApplicationScoped
class RegionRegistry {

    private final RegionTree tree;
    private final Regions regions;
    private final Outbox outbox;
    private final Caller caller;
    private final Event<RegionMoved> moves;

    RegionRegistry(RegionTree tree, Regions regions, Outbox outbox, Caller caller, Event<RegionMoved> moves) {
        this.tree = tree;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
        this.moves = moves;
    }

    /** A region before and after; {@code before} is null when it is new, both are the same when nothing changed. */
    record Change(Region before, Region after) {
        boolean nothing() {
            return before == after;
        }
    }

    /** Creates or replaces one region under the preconditions of RFC 9110. */
    @Transactional
    Change put(RegionCode code, PutRegion request, String ifMatch, String ifNoneMatch) {
        Batch batch = open(List.of(new Asked(code.text(), request.parentCode(), request.validTo() != null)));
        Region before = batch.known.get(code.text());
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            caller.requireScope(before.path());
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        Change change = batch.put(code, request);
        batch.save();
        return change;
    }

    /** What is asked of a region as far as others must wait for it: the parent it shall have, and whether it shall end. */
    record Asked(String code, String parent, boolean ending) {}

    /** A batch over these regions and their parents; their rows stay locked until the transaction ends. */
    Batch open(List<Asked> asked) {
        List<String> codes = asked.stream().map(Asked::code).toList();
        List<String> parents = new ArrayList<>();
        asked.forEach(one -> parents.add(one.parent()));
        boolean moving = regions.elsewhere(codes, parents);
        if (moving || asked.stream().anyMatch(Asked::ending)) {
            tree.change();
        } else {
            tree.hold();
        }
        Set<String> all = new HashSet<>(codes);
        all.addAll(parents);
        all.remove(null);
        Map<String, Region> known = regions.byCode(all);
        known.putAll(regions.locked(codes));
        return new Batch(known, moving);
    }

    /** Changes that are stored together; a region of the batch can be the parent of a later one. */
    final class Batch {

        private final Map<String, Region> known;
        private final Map<String, Change> changes = new LinkedHashMap<>();
        private final Map<Region, LocalDate> past = new LinkedHashMap<>();
        private final boolean moving;

        private Batch(Map<String, Region> known, boolean moving) {
            this.known = known;
            this.moving = moving;
        }

        boolean knows(String code) {
            return known.containsKey(code);
        }

        /** The class that is known of a region, null when there is none. */
        String urbanRural(RegionCode code) {
            Region region = known.get(code.text());
            return region == null || region.details().urbanRural() == null
                    ? null
                    : region.details().urbanRural().code();
        }

        /** Takes one region in; refused with every reason. */
        Change put(RegionCode code, PutRegion request) {
            Collecting reading = new Collecting();
            RegionDetails details = request.details(code, reading);
            reading.problems().throwIfAny();
            Region parent = details.parent() == null ? null : known.get(details.parent());
            Region before = known.get(code.text());
            if (before != null && saidBefore(before, details) && caller.sees(before.path())) {
                return new Change(before, before);
            }
            requireInPlace(before, details);
            Region after = before == null ? Region.establish(code, details, parent) : before.changed(details, parent);
            if (!caller.sees(after.path()) || (before != null && !caller.sees(before.path()))) {
                throw Problem.of(KitProblem.NOT_FOUND);
            }
            if (after == before) {
                return new Change(before, after);
            }
            if (after.abolishes(before)) {
                long standing = regions.standingChildren(code.text());
                if (standing > 0) {
                    throw Problem.of(RegionProblem.REGION_HAS_CHILDREN, standing)
                            .at("/validTo");
                }
            }
            Change change = new Change(before, after);
            take(change);
            if (before != null && !before.path().equals(after.path())) {
                moveBelow(before, after);
            }
            return change;
        }

        /** Refused when the region was in its place as the tree was to be held, and has been moved since. */
        private void requireInPlace(Region before, RegionDetails details) {
            if (before != null && !moving && !Objects.equals(before.details().parent(), details.parent())) {
                throw Problem.of(KitProblem.STALE);
            }
        }

        /** Whether this repeats what was true before a later change, as when an older file is loaded again. */
        private boolean saidBefore(Region before, RegionDetails details) {
            return details.validTo() == null
                    && details.validFrom().isBefore(before.details().validFrom())
                    && regions.recorded(before.code().text(), details);
        }

        private void take(Change change) {
            Region before = change.before();
            if (before != null
                    && change.after()
                            .details()
                            .validFrom()
                            .isAfter(before.details().validFrom())) {
                past.put(before, change.after().details().validFrom());
            }
            String code = change.after().code().text();
            known.put(code, change.after());
            changes.put(code, change);
        }

        private void moveBelow(Region before, Region after) {
            save();
            LocalDate day = after.details().validFrom();
            for (Region region : regions.below(before.path())) {
                String path =
                        after.path() + region.path().substring(before.path().length());
                take(new Change(region, region.moved(path, day)));
            }
            save();
            moves.fire(new RegionMoved(before.path(), after.path(), day));
        }

        /** Writes what was taken in, with its events. */
        void save() {
            if (changes.isEmpty()) {
                return;
            }
            List<DomainEvent> events = new ArrayList<>();
            for (Change change : changes.values()) {
                events.add(event(change));
            }
            regions.remember(past);
            regions.store(changes.values().stream().map(Change::after).toList());
            outbox.append(events);
            changes.clear();
            past.clear();
        }
    }

    static DomainEvent event(Change change) {
        return change.before() == null
                ? new RegionEstablished(null, change.after().state())
                : new RegionCorrected(change.before().state(), change.after().state());
    }
}
