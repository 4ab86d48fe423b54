package io.junheng.task.cascade;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.time.Ids;
import io.junheng.task.assignment.Assignment;
import io.junheng.task.assignment.AssignmentDesk;
import io.junheng.task.assignment.Unit;
import io.junheng.task.department.DepartmentDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives the items of a plan to regions below it (任务下达): every item to every region, each with its own sign-for, due date and progress. The same cascade a second
 * time gives out nothing, so that a region can be added later.
 */
@ApplicationScoped
class Cascading {

    static final int MOST = 20_000;
    private static final String RESPONSIBLE = "RESPONSIBLE";
    private static final String GOVERNMENT = "人民政府";

    private final CascadeSource source;
    private final DepartmentDirectory departments;
    private final AssignmentDesk assignments;
    private final Caller caller;
    private final Ids ids;

    Cascading(
            CascadeSource source, DepartmentDirectory departments, AssignmentDesk assignments, Caller caller, Ids ids) {
        this.source = source;
        this.departments = departments;
        this.assignments = assignments;
        this.caller = caller;
        this.ids = ids;
    }

    @Transactional
    CascadeResult cascade(String planId, PostCascade request) {
        CascadeSource.PlanRow plan = source.locked(planId)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (!plan.status().equals("ACTIVE")) {
            throw Problem.of(CascadeProblem.PLAN_NOT_ACTIVE);
        }
        Problems problems = new Problems();
        List<KnownRegion> regions = regions(plan, request, problems);
        List<CascadeSource.ItemRow> items = items(plan, request, problems);
        requireDue(plan, items, request.dueOn(), problems);
        problems.throwIfAny();
        Draft draft = new Draft(plan, items, request);
        regions.forEach(draft::reach);
        return draft.give(regions.size());
    }

    private List<KnownRegion> regions(CascadeSource.PlanRow plan, PostCascade request, Problems problems) {
        Set<String> codes = present(request.regions());
        problems.require(!codes.isEmpty(), "/regions", CascadeProblem.CASCADE_REGIONS_MISSING);
        List<KnownRegion> found = source.regions(codes).stream()
                .filter(region -> region.path().startsWith(plan.regionPath())
                        && !region.path().equals(plan.regionPath()))
                .toList();
        found.forEach(region -> codes.remove(region.code()));
        codes.forEach(code -> problems.add("/regions", CascadeProblem.CASCADE_REGION_OUTSIDE, code));
        return found;
    }

    private List<CascadeSource.ItemRow> items(CascadeSource.PlanRow plan, PostCascade request, Problems problems) {
        List<CascadeSource.ItemRow> all = source.items(plan.id());
        if (request.items() == null) {
            return all;
        }
        Set<String> wanted = present(request.items());
        List<CascadeSource.ItemRow> found =
                all.stream().filter(item -> wanted.contains(item.id())).toList();
        found.forEach(item -> wanted.remove(item.id()));
        wanted.forEach(id -> problems.add("/items", CascadeProblem.CASCADE_ITEM_UNKNOWN, id));
        return found;
    }

    /** What a list names, without blanks. */
    private static Set<String> present(List<String> given) {
        Set<String> present = new TreeSet<>();
        if (given != null) {
            given.stream().filter(Objects::nonNull).forEach(present::add);
        }
        return present;
    }

    private static void requireDue(
            CascadeSource.PlanRow plan, List<CascadeSource.ItemRow> items, LocalDate dueOn, Problems problems) {
        if (dueOn == null) {
            return;
        }
        problems.require(
                dueOn.getYear() >= 1900 && dueOn.getYear() <= 2999, "/dueOn", CascadeProblem.CASCADE_DAY_RANGE);
        items.stream()
                .map(item -> due(plan, item))
                .filter(latest -> latest != null && dueOn.isAfter(latest))
                .min(LocalDate::compareTo)
                .ifPresent(latest -> problems.add("/dueOn", CascadeProblem.CASCADE_DUE_LATER, latest));
    }

    private static LocalDate due(CascadeSource.PlanRow plan, CascadeSource.ItemRow item) {
        return item.dueOn() == null ? plan.dueOn() : item.dueOn();
    }

    /** A cascade taking shape. */
    private final class Draft {

        private final CascadeSource.PlanRow plan;
        private final List<CascadeSource.ItemRow> items;
        private final PostCascade request;
        private final Map<String, List<CascadeSource.PartyRow>> parties;
        private final Set<CascadeSource.Cascaded> before;
        private final List<Assignment> given = new ArrayList<>();
        private final List<Map.Entry<CascadeSource.Cascaded, String>> notes = new ArrayList<>();
        private int unchanged;

        Draft(CascadeSource.PlanRow plan, List<CascadeSource.ItemRow> items, PostCascade request) {
            this.plan = plan;
            this.items = items;
            this.request = request;
            List<String> itemIds = items.stream().map(CascadeSource.ItemRow::id).toList();
            parties = request.to() == CascadeTo.COUNTERPARTS ? source.parties(itemIds) : Map.of();
            before = new HashSet<>(source.cascaded(itemIds));
        }

        void reach(KnownRegion region) {
            Counterpart counterpart = new Counterpart(region, departments.seenFrom(region.path()));
            for (CascadeSource.ItemRow item : items) {
                if (request.to() == CascadeTo.COUNTERPARTS) {
                    parties.getOrDefault(item.id(), List.of())
                            .forEach(party -> add(item, party.role(), counterpart.of(party.name())));
                } else {
                    add(item, RESPONSIBLE, counterpart.of(GOVERNMENT));
                }
            }
        }

        private void add(CascadeSource.ItemRow item, String role, Unit unit) {
            CascadeSource.Cascaded key = new CascadeSource.Cascaded(item.id(), unit.regionCode(), role, unit.name());
            if (!before.add(key)) {
                unchanged++;
                return;
            }
            if (given.size() == MOST) {
                throw Problem.of(CascadeProblem.CASCADE_TOO_LARGE, MOST);
            }
            Assignment assignment = Assignment.given(
                    ids.next("asg"),
                    plan.id(),
                    item.id(),
                    item.title(),
                    role,
                    unit.name(),
                    unit.code(),
                    unit.regionCode(),
                    unit.regionPath(),
                    request.dueOn() == null ? due(plan, item) : request.dueOn());
            given.add(assignment);
            notes.add(Map.entry(key, assignment.id()));
        }

        CascadeResult give(int regions) {
            assignments.give(given);
            source.note(notes);
            return new CascadeResult(plan.id(), items.size(), regions, given.size(), unchanged);
        }
    }
}
