package io.junheng.registry.school;

import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.founding.Breach;
import io.junheng.registry.founding.Candidate;
import io.junheng.registry.founding.FoundingRules;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.region.RegionCode;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.region.RegionMoved;
import io.junheng.registry.region.RegionReplaced;
import io.junheng.registry.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Opens, corrects, closes and restores schools, one or many in a transaction; each change leaves its event. */
@ApplicationScoped
class SchoolRegistry {

    private final RegionTree tree;
    private final ChangeGate gate;
    private final Schools schools;
    private final RegionDirectory directory;
    private final FoundingRules founding;
    private final SchoolJournal journal;
    private final Caller caller;
    private final Clock clock;

    SchoolRegistry(
            RegionTree tree,
            ChangeGate gate,
            Schools schools,
            RegionDirectory directory,
            FoundingRules founding,
            SchoolJournal journal,
            Caller caller,
            Clock clock) {
        this.tree = tree;
        this.gate = gate;
        this.schools = schools;
        this.directory = directory;
        this.founding = founding;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** A school before and after; {@code before} is null when it is new, both are the same when nothing changed. */
    record Change(School before, School after) {
        boolean nothing() {
            return before == after;
        }

        SchoolDeed deed() {
            if (before == null) {
                return SchoolDeed.ENTERED;
            }
            return after.closed() && !before.closed() ? SchoolDeed.SHUT : SchoolDeed.CORRECTED;
        }
    }

    /** The school, if it lies in the caller's scope; else 404. */
    School get(String code) {
        School school = schools.find(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(school.regionPath());
        return school;
    }

    /** As {@link #get}; nobody else changes the school before the transaction ends. */
    School locked(String code) {
        tree.hold();
        School school = schools.locked(List.of(code)).get(code);
        if (school == null) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        caller.requireScope(school.regionPath());
        return school;
    }

    /** Creates or replaces one school under the preconditions of RFC 9110. */
    @Transactional
    Change put(SchoolCode code, PutSchool request, String ifMatch, String ifNoneMatch) {
        Batch batch = open(Map.of(code.text(), request));
        School before = batch.known.get(code.text());
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            caller.requireScope(before.regionPath());
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        return saved(batch, code, request);
    }

    /** Changes one school that exists, under {@code If-Match}; {@code patch} turns what it is into what it shall be. */
    @Transactional
    Change patch(SchoolCode code, UnaryOperator<PutSchool> patch, String ifMatch) {
        School before = locked(code.text());
        Preconditions.match(ifMatch, before.version());
        PutSchool request = patch.apply(PutSchool.of(before));
        return saved(open(Map.of(code.text(), request)), code, request);
    }

    private Change saved(Batch batch, SchoolCode code, PutSchool request) {
        Change change = batch.put(code, request);
        batch.save();
        return change;
    }

    /** A batch over these requests by code; the rows stay locked until the transaction ends. */
    Batch open(Map<String, PutSchool> requests) {
        return open(requests, () -> {});
    }

    /** As {@link #open(Map)}; {@code settled} is called before it is asked for other schools that may have been entered just now. */
    Batch open(Map<String, PutSchool> requests, Runnable settled) {
        tree.hold();
        Map<String, School> known = schools.locked(requests.keySet());
        Set<String> central = new HashSet<>();
        Set<String> regions = new HashSet<>();
        for (PutSchool request : requests.values()) {
            central.add(request.centralSchool());
            request.eachRegion(regions::add);
        }
        for (School school : known.values()) {
            central.add(Objects.toString(school.details().centralSchool(), null));
            regions.add(school.details().region().text());
            regions.addAll(school.details().profile().regions());
        }
        central.remove(null);
        Map<String, String> paths = directory.paths(regions);
        return new Batch(
                known,
                existing(central, requests.keySet(), settled),
                paths,
                founding.broken(candidates(requests, known, paths), settled));
    }

    /** Which of {@code codes} the caller sees as schools; asked for once more, when all is settled, if one is missing that is not {@code own}. */
    private Set<String> existing(Set<String> codes, Set<String> own, Runnable settled) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        Set<String> existing = schools.existing(codes, caller.regionPath());
        if (codes.stream().allMatch(code -> existing.contains(code) || own.contains(code))) {
            return existing;
        }
        settled.run();
        return schools.existing(codes, caller.regionPath());
    }

    private List<Candidate> candidates(
            Map<String, PutSchool> requests, Map<String, School> known, Map<String, String> paths) {
        List<Candidate> candidates = new ArrayList<>();
        requests.forEach(
                (code, request) -> Candidates.of(known.get(code), request.coded(code), day(code, request, known), paths)
                        .ifPresent(candidates::add));
        return candidates;
    }

    /** The day on which a school is founded, or its record changes: as the request says, today by default. */
    private LocalDate day(String code, PutSchool request, Map<String, School> known) {
        String text = known.containsKey(code) ? request.validFrom() : request.openedOn();
        try {
            return text == null ? LocalDate.now(clock) : Day.of(text);
        } catch (Problem unreadable) {
            return LocalDate.now(clock);
        }
    }

    /** Schools follow their region. */
    void regionMoved(@Observes RegionMoved move) {
        List<SchoolJournal.Entry> entries = new ArrayList<>();
        for (School school : schools.below(move.oldPath())) {
            String path = move.newPath()
                    + school.regionPath().substring(move.oldPath().length());
            entries.add(SchoolJournal.Entry.of(school, school.moved(path, move.day()), SchoolDeed.MOVED));
        }
        journal.write(entries, SchoolJournal.Grounds.none());
    }

    /** Schools follow the region that replaces theirs, or go where they are told to. */
    void regionReplaced(@Observes RegionReplaced replaced) {
        List<SchoolJournal.Entry> entries = new ArrayList<>();
        for (School school :
                schools.in(replaced.regions().keySet(), replaced.tenants().keySet())) {
            String region = replaced.target(
                    school.code().text(), school.details().region().text());
            School there =
                    school.relocated(RegionCode.of(region), replaced.paths().get(region), replaced.day());
            entries.add(SchoolJournal.Entry.of(school, there, SchoolDeed.MOVED));
        }
        journal.write(entries, SchoolJournal.Grounds.none());
    }

    /** Changes that are stored together; a school of the batch can be the central school of a later one. */
    final class Batch {

        private final Map<String, School> known;
        private final Set<String> existing;
        private final Map<String, String> regionPaths;
        private final Map<String, Change> changes = new LinkedHashMap<>();

        private final Map<String, List<Breach>> broken;

        private Batch(
                Map<String, School> known,
                Set<String> existing,
                Map<String, String> regionPaths,
                Map<String, List<Breach>> broken) {
            this.broken = broken;
            this.known = known;
            this.existing = new HashSet<>(existing);
            this.regionPaths = regionPaths;
        }

        boolean knows(String code) {
            return known.containsKey(code);
        }

        /** The school as the batch has it, or null; nothing of one beyond the caller's scope is told. */
        School present(String code) {
            School school = known.get(code);
            return school == null || !caller.sees(school.regionPath()) ? null : school;
        }

        /** Takes one school in; refused with every reason. */
        Change put(SchoolCode code, PutSchool request) {
            return put(ReadSchool.of(code, request));
        }

        /** As {@link #put(SchoolCode, PutSchool)} of a request that has been read before. */
        Change put(ReadSchool read) {
            SchoolCode code = read.code();
            SchoolDetails details = read.details();
            Collecting reading = read.reading();
            String regionPath = regionPaths.get(read.request().regionCode());
            if (details != null) {
                new Surroundings(existing, regionPaths, caller::sees).check(code, details, reading.problems());
                broken.getOrDefault(code.text(), List.of()).forEach(breach -> breach.report("", reading.problems()));
            }
            reading.problems().throwIfAny();
            School before = known.get(code.text());
            if (before != null && !caller.sees(before.regionPath())) {
                throw Problem.of(KitProblem.NOT_FOUND);
            }
            School after =
                    before == null ? School.open(code, details, regionPath) : before.corrected(details, regionPath);
            gate.require(before, after);
            Change change = new Change(before, after);
            if (!change.nothing()) {
                changes.put(code.text(), change);
                known.put(code.text(), after);
            }
            existing.add(code.text());
            return change;
        }

        /** Writes what was taken in, with its events. */
        void save() {
            save(SchoolJournal.Grounds.none());
        }

        /** As {@link #save()}, on these grounds. */
        void save(SchoolJournal.Grounds grounds) {
            if (changes.isEmpty()) {
                return;
            }
            journal.write(
                    changes.values().stream()
                            .map(change -> SchoolJournal.Entry.of(change.before(), change.after(), change.deed()))
                            .toList(),
                    grounds);
            changes.clear();
        }
    }
}
