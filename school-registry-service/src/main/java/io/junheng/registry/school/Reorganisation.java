package io.junheng.registry.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.patch.MergePatch;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.founding.Candidate;
import io.junheng.registry.founding.FoundingRules;
import io.junheng.registry.reading.Fingerprint;
import io.junheng.registry.region.CommonRegion;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans changes of schools against what is stored, and carries them out as planned. */
@ApplicationScoped
class Reorganisation implements SchoolLifecycle {

    private final RegionTree tree;
    private final Schools schools;
    private final SchoolChanges changes;
    private final SchoolJournal journal;
    private final RegionDirectory regions;
    private final FoundingRules founding;
    private final Differences differences;
    private final Instance<OpenMatters> openMatters;
    private final MergePatch patches;
    private final ObjectMapper json;
    private final Caller caller;

    Reorganisation(
            RegionTree tree,
            Schools schools,
            SchoolChanges changes,
            SchoolJournal journal,
            RegionDirectory regions,
            FoundingRules founding,
            Differences differences,
            Instance<OpenMatters> openMatters,
            MergePatch patches,
            ObjectMapper json,
            Caller caller) {
        this.tree = tree;
        this.schools = schools;
        this.changes = changes;
        this.journal = journal;
        this.regions = regions;
        this.founding = founding;
        this.differences = differences;
        this.openMatters = openMatters;
        this.patches = patches;
        this.json = json;
        this.caller = caller;
    }

    private record Worked(ChangeReading.Asked asked, ChangePlanner.Outcome outcome, SchoolChangePlan plan) {}

    @Override
    @Transactional
    public SchoolChangePlan plan(SchoolChangeRequest request) {
        return worked(request).plan();
    }

    @Override
    @Transactional
    public SchoolChangeView execute(SchoolChangeRequest request) {
        Worked worked = worked(request);
        if (request.plan() != null && !request.plan().equals(worked.plan().digest())) {
            throw Problem.of(SchoolProblem.PLAN_CHANGED).at("/plan");
        }
        ChangeReading.Asked asked = worked.asked();
        SchoolChangeView change = changes.begin(asked, worked.plan());
        journal.write(
                worked.outcome().entries(),
                new SchoolJournal.Grounds(change.id(), asked.on(), asked.authority(), asked.reason()));
        changes.finish(change, worked.outcome().lineage());
        return change;
    }

    private Worked worked(SchoolChangeRequest request) {
        ChangeReading.Asked asked = ChangeReading.of(request);
        ChangePlanner planner = new ChangePlanner(stock(asked), this::over, asked);
        ChangePlanner.Outcome outcome = planner.outcome();
        return new Worked(asked, outcome, plan(asked, outcome));
    }

    private ChangePlanner.Stock stock(ChangeReading.Asked asked) {
        tree.hold();
        Set<String> codes = new HashSet<>(asked.schools());
        asked.successors().forEach(sent -> codes.add(sent.code()));
        Set<String> all = new HashSet<>(codes);
        all.addAll(schools.standingBelow(codes));
        Map<String, School> known = schools.locked(all);
        Set<String> taken = new HashSet<>(known.keySet());
        known.values().removeIf(school -> !caller.sees(school.regionPath()));
        Map<String, List<String>> points =
                schools.standingBelow(codes).stream().collect(Collectors.groupingBy(code -> central(known, code)));
        Surroundings around = around(asked, known.values());
        return new ChangePlanner.Stock(known, taken, points, founding.broken(candidates(asked, known, around)), around);
    }

    /** The central school of a teaching point; one that the caller does not see counts for each, so that none is forgotten. */
    private static String central(Map<String, School> known, String code) {
        School point = known.get(code);
        return point == null || point.details().centralSchool() == null
                ? ""
                : point.details().centralSchool().text();
    }

    private Surroundings around(ChangeReading.Asked asked, Collection<School> known) {
        Set<String> central = asked.successors().stream()
                .map(PutSchool::centralSchool)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> places = new HashSet<>();
        asked.successors().forEach(sent -> sent.eachRegion(places::add));
        known.forEach(school -> {
            places.add(school.details().region().text());
            places.addAll(school.details().profile().regions());
            if (school.details().centralSchool() != null) {
                central.add(school.details().centralSchool().text());
            }
        });
        Set<String> existing = schools.existing(central, caller.regionPath());
        asked.successors().forEach(sent -> existing.add(sent.code()));
        return new Surroundings(existing, regions.paths(places), caller::sees);
    }

    private PutSchool over(PutSchool known, PutSchool sent) {
        return patches.apply(json.valueToTree(sent), known, PutSchool.class);
    }

    private SchoolChangePlan plan(ChangeReading.Asked asked, ChangePlanner.Outcome outcome) {
        List<String> ending =
                outcome.ending().stream().map(school -> school.code().text()).toList();
        SchoolChangePlan plan = new SchoolChangePlan(
                asked.kind(),
                asked.on(),
                commonPath(outcome.entries()),
                outcome.entries().stream().map(this::step).toList(),
                outcome.lineage(),
                ending.isEmpty()
                        ? List.of()
                        : openMatters.stream()
                                .flatMap(source -> source.of(ending, asked.on()).stream())
                                .sorted(Comparator.comparing(OpenMatter::school)
                                        .thenComparing(OpenMatter::kind)
                                        .thenComparing(OpenMatter::key))
                                .toList(),
                ChangeWarnings.of(asked, outcome),
                used(asked, outcome),
                "");
        return plan.withDigest(digest(plan));
    }

    /** The schools that are new or bear a new name. */
    private List<Candidate> candidates(ChangeReading.Asked asked, Map<String, School> known, Surroundings around) {
        boolean retyped = asked.kind() == SchoolChangeKind.UPGRADE || asked.kind() == SchoolChangeKind.CONVERT;
        School former = retyped ? known.get(asked.schools().get(0)) : null;
        return asked.successors().stream()
                .map(sent -> {
                    School present = known.getOrDefault(sent.code(), former);
                    PutSchool whole = present == null ? sent : over(PutSchool.of(present), sent);
                    return Candidates.of(known.get(sent.code()), whole, asked.on(), around.regionPaths());
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /** The exceptions that are made use of: those of rules that something here would break. */
    private static Map<String, String> used(ChangeReading.Asked asked, ChangePlanner.Outcome outcome) {
        Map<String, String> used = new TreeMap<>(asked.exceptions());
        used.keySet().retainAll(outcome.excepted());
        return used;
    }

    private SchoolChangePlan.Step step(SchoolJournal.Entry entry) {
        School after = entry.after();
        return new SchoolChangePlan.Step(
                after.code().text(),
                after.details().name().text(),
                entry.deed(),
                entry.others(),
                entry.stored() ? differences.between(entry.before(), after) : List.of(),
                after.version());
    }

    private static String commonPath(List<SchoolJournal.Entry> entries) {
        return CommonRegion.path(entries.stream()
                .flatMap(entry -> Stream.of(entry.before(), entry.after()))
                .filter(Objects::nonNull)
                .map(School::regionPath)
                .toList());
    }

    private String digest(SchoolChangePlan plan) {
        try {
            return Fingerprint.of(json.writeValueAsString(plan));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
