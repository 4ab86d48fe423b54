package io.junheng.task.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.contracts.task.PlanActivated;
import io.junheng.contracts.task.PlanClosed;
import io.junheng.contracts.task.PlanDrafted;
import io.junheng.contracts.task.PlanWithdrawn;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.patch.MergePatch;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.time.Ids;
import io.junheng.task.assignment.Assignment;
import io.junheng.task.assignment.AssignmentDesk;
import io.junheng.task.department.Department;
import io.junheng.task.department.DepartmentDirectory;
import io.junheng.task.department.Directory;
import io.junheng.task.document.Draft;
import io.junheng.task.document.DraftDepartment;
import io.junheng.task.document.DraftItem;
import io.junheng.task.document.DraftSuperior;
import io.junheng.task.document.PlanExtraction;
import io.junheng.task.document.PlanExtractions;
import io.junheng.task.reading.Reading;
import io.junheng.task.recurring.Filings;
import io.junheng.task.target.PlanTargets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes plans from what was read of documents, lets them be corrected, and puts them into effect (方案起草、更正、启动). */
@ApplicationScoped
class Planning {

    private static final int TITLE = 200;

    private final Plans plans;
    private final PlanExtractions extractions;
    private final DepartmentDirectory departments;
    private final Parties parties;
    private final Organs organs;
    private final PlanPhases phases;
    private final PlanTargets targets;
    private final AssignmentDesk assignments;
    private final Filings filings;
    private final KnownRegions regions;
    private final Caller caller;
    private final MergePatch patches;
    private final Outbox outbox;
    private final Ids ids;

    Planning(
            Plans plans,
            PlanExtractions extractions,
            DepartmentDirectory departments,
            Parties parties,
            Organs organs,
            PlanPhases phases,
            PlanTargets targets,
            AssignmentDesk assignments,
            Filings filings,
            KnownRegions regions,
            Caller caller,
            MergePatch patches,
            Outbox outbox,
            Ids ids) {
        this.plans = plans;
        this.extractions = extractions;
        this.departments = departments;
        this.parties = parties;
        this.organs = organs;
        this.phases = phases;
        this.targets = targets;
        this.assignments = assignments;
        this.filings = filings;
        this.regions = regions;
        this.caller = caller;
        this.patches = patches;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Drafts a plan and returns its id. */
    @Transactional
    String draft(PostPlan request) {
        Reading reading = new Reading();
        String extractionId = reading.line("/extraction", request.extraction(), 40);
        String region = reading.line("/regionCode", request.regionCode(), 12);
        String title = reading.optionalLine("/title", request.title(), TITLE);
        requireDay(reading, request.dueOn());
        String parent = reading.optionalLine("/parentId", request.parentId(), 40);
        Optional<String> path =
                Optional.ofNullable(region).flatMap(regions::pathOf).filter(caller::sees);
        reading.require(region == null || path.isPresent(), "/regionCode", PlanProblem.PLAN_REGION_UNKNOWN, region);
        Optional<PlanExtraction> found = Optional.ofNullable(extractionId).flatMap(extractions::find);
        reading.require(
                extractionId == null || found.isPresent(), "/extraction", PlanProblem.EXTRACTION_UNKNOWN, extractionId);
        reading.require(
                found.map(extraction -> !extraction.draft().items().isEmpty()).orElse(true),
                "/extraction",
                PlanProblem.PLAN_WITHOUT_ITEMS);
        requireParent(reading, null, parent, path.orElse("/"));
        reading.throwIfAny();
        PlanExtraction extraction = found.orElseThrow();
        String id = ids.next("pln");
        List<PlanItem> items = items(id, extraction.draft().items(), departments.seenFrom(path.orElseThrow()));
        Plan plan = new Plan(
                id,
                extraction.id(),
                title == null ? extraction.title() : title,
                extraction.draft().ownNumber(),
                lineage(extraction.draft(), parent, request.level(), path.orElseThrow()),
                setsUp(extraction) ? List.of(OrganType.LEADING_GROUP) : List.of(),
                List.of(),
                region,
                path.orElseThrow(),
                request.dueOn(),
                OpenDate.in(extraction.draft()),
                PlanStatus.DRAFT,
                items.size(),
                1);
        plans.insert(plan, items);
        phases.takeOver(id, PlanPhase.of(extraction.draft().phases()));
        targets.takeOver(
                id,
                extraction.draft().targets(),
                items.stream()
                        .map(item -> new PlanTargets.ItemPlace(item.id(), item.spanStart(), item.spanEnd()))
                        .toList(),
                region,
                plan.regionPath());
        outbox.append(new PlanDrafted(null, plan.state()));
        return id;
    }

    /** Corrects the title or the due date of a draft. */
    @Transactional
    void correct(String id, JsonNode patch, String ifMatch) {
        Plan before = held(id);
        Preconditions.match(ifMatch, before.version());
        PatchPlan wanted = patches.apply(patch, PatchPlan.of(before), PatchPlan.class);
        Reading reading = new Reading();
        String title = reading.line("/title", wanted.title(), TITLE);
        requireDay(reading, wanted.dueOn());
        Lineage lineage = new Lineage(
                wanted.level(),
                reading.optionalLine("/parentId", wanted.parentId(), 40),
                reading.optionalLine("/superiorTitle", wanted.superiorTitle(), TITLE),
                reading.optionalLine("/superiorNumber", wanted.superiorNumber(), 60));
        requireParent(reading, id, lineage.parentId(), before.regionPath());
        reading.throwIfAny();
        List<OrganType> organs = wanted.requiredOrgans() == null ? List.of() : wanted.requiredOrgans();
        store(before, before.corrected(title, wanted.dueOn(), lineage, organs, obligations(wanted, before)));
    }

    private List<String> obligations(PatchPlan wanted, Plan plan) {
        List<String> keys = wanted.obligations() == null
                ? List.of()
                : wanted.obligations().stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Problems problems = new Problems();
        filings.requireKnown(keys, plan.regionPath(), problems);
        problems.throwIfAny();
        return keys;
    }

    /** Deletes a draft that no other plan carries out. */
    @Transactional
    void withdraw(String id, String ifMatch) {
        Plan plan = held(id);
        if (ifMatch != null) {
            Preconditions.match(ifMatch, plan.version());
        }
        plan.requireDraft();
        if (plans.hasChildren(id)) {
            throw Problem.of(PlanProblem.PLAN_HAS_CHILDREN);
        }
        targets.forget(id);
        plans.delete(id);
        outbox.append(new PlanWithdrawn(plan.state(), plan.withdrawn()));
    }

    /** What the plan carries out, nearest first. */
    List<Ancestor> ancestors(String id) {
        List<Ancestor> line = plans.upwards(id);
        return line.subList(1, line.size());
    }

    /** Sets up a body of a plan that is not closed; returns whether it is new. */
    @Transactional
    boolean putOrgan(String id, String key, PutOrgan request, String ifMatch, String ifNoneMatch) {
        Plan plan = held(id);
        if (plan.status() == PlanStatus.CLOSED) {
            throw Problem.of(PlanProblem.PLAN_NOT_DRAFT, plan.status());
        }
        return organs.put(plan, key, request, ifMatch, ifNoneMatch);
    }

    /** The document it carries out is the first that it names; a plan with that number above it is its parent unless one is given. */
    private Lineage lineage(Draft draft, String parent, PlanLevel level, String path) {
        Optional<DraftSuperior> superior = draft.superiors().stream().findFirst();
        String number = superior.map(DraftSuperior::number).orElse(null);
        String above = parent != null || number == null
                ? parent
                : plans.numbered(number, path).orElse(null);
        return new Lineage(level, above, superior.map(DraftSuperior::title).orElse(null), number);
    }

    private void requireParent(Reading reading, String id, String parent, String path) {
        if (parent == null) {
            return;
        }
        Optional<String> above = plans.pathOf(parent).filter(path::startsWith);
        reading.require(above.isPresent(), "/parentId", PlanProblem.PLAN_PARENT_UNKNOWN, parent);
        boolean cycle = id != null
                && above.isPresent()
                && plans.upwards(parent).stream().anyMatch(step -> id.equals(step.id()));
        reading.require(!cycle, "/parentId", PlanProblem.PLAN_CYCLE);
    }

    /** Whether the document sets up a leading group with a head. */
    private static boolean setsUp(PlanExtraction extraction) {
        return extraction.text().contains("领导小组") && extraction.text().contains("组长");
    }

    /** Corrects an item of a draft: its title, departments, due date, or whether it is excluded. */
    @Transactional
    void correctItem(String id, String itemId, JsonNode patch, String ifMatch) {
        Plan plan = held(id);
        PlanItem item = plans.items(id).stream()
                .filter(each -> each.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        Preconditions.match(ifMatch, item.version());
        plan.requireDraft();
        PatchPlanItem wanted = patches.apply(patch, PatchPlanItem.of(item), PatchPlanItem.class);
        Reading reading = new Reading();
        String title = reading.line("/title", wanted.title(), TITLE);
        String reason = reading.optionalLine("/exclusionReason", wanted.exclusionReason(), 500);
        boolean excluded = Boolean.TRUE.equals(wanted.excluded());
        reading.require(!excluded || reason != null, "/exclusionReason", PlanProblem.EXCLUSION_REASON_REQUIRED);
        requireDay(reading, wanted.dueOn());
        List<Party> wantedParties = parties.read(wanted, item, plan.regionPath(), reading);
        reading.throwIfAny();
        plans.update(item.corrected(title, wantedParties, wanted.dueOn(), excluded, reason));
        int change = (item.excluded() ? 1 : 0) - (excluded ? 1 : 0);
        store(plan, plan.withItems(plan.items() + change));
    }

    /** Puts a draft into effect and gives out its assignments, or closes a plan whose assignments are all written off. */
    @Transactional
    void move(String id, PlanTransition request, String ifMatch) {
        Plan before = held(id);
        if (ifMatch != null) {
            Preconditions.match(ifMatch, before.version());
        }
        Plan after = before.moved(request.to(), request.dueOn());
        if (request.to() == PlanStatus.ACTIVE) {
            activate(before, after, request.dueOn());
        } else {
            close(before, after);
        }
    }

    private void activate(Plan before, Plan after, LocalDate dueOn) {
        Reading reading = new Reading();
        requireDay(reading, dueOn);
        reading.throwIfAny();
        List<PlanItem> items = plans.items(before.id()).stream()
                .filter(item -> !item.excluded())
                .toList();
        requireReady(after, items);
        plans.update(after);
        outbox.append(new PlanActivated(before.state(), after.state()));
        Directory names = departments.seenFrom(after.regionPath());
        assignments.give(items.stream()
                .flatMap(item -> item.parties().stream().flatMap(party -> given(after, item, party, names).stream()))
                .toList());
    }

    private void close(Plan before, Plan after) {
        long unfinished = assignments.unfinished(before.id());
        if (unfinished > 0) {
            throw Problem.of(PlanProblem.ASSIGNMENTS_UNFINISHED, unfinished);
        }
        Problems problems = new Problems();
        filings.requireComplete(before.obligations(), before.regionPath(), problems);
        problems.throwIfAny();
        plans.update(after);
        outbox.append(new PlanClosed(before.state(), after.state()));
    }

    private void requireReady(Plan plan, List<PlanItem> items) {
        Problems problems = new Problems();
        problems.require(!items.isEmpty(), "/items", PlanProblem.PLAN_WITHOUT_ITEMS);
        for (PlanItem item : items) {
            problems.require(
                    item.isFilled(),
                    "/items/" + (item.position() - 1),
                    PlanProblem.ITEM_WITHOUT_DEPARTMENTS,
                    item.id(),
                    item.label());
        }
        if (plan.dueOn() == null) {
            for (int i = 0; i < plan.openDates().size(); i++) {
                OpenDate date = plan.openDates().get(i);
                problems.add(
                        "/openDates/" + i,
                        PlanProblem.DATE_UNRESOLVED,
                        date.text(),
                        date.span().start(),
                        date.span().end());
            }
        }
        organs.requireReady(plan, problems);
        phases.requireOrder(plan.id(), problems);
        filings.requireDue(plan.obligations(), plan.regionPath(), problems);
        problems.throwIfAny();
    }

    /** One assignment, or one for each member of a collective name. */
    private List<Assignment> given(Plan plan, PlanItem item, Party party, Directory names) {
        List<String> all = party.members().isEmpty() ? List.of(party.name()) : party.members();
        return all.stream()
                .map(name -> Assignment.given(
                        ids.next("asg"),
                        plan.id(),
                        item.id(),
                        item.title(),
                        party.role().name(),
                        name,
                        party.members().isEmpty() && party.code() != null ? party.code() : code(names, name),
                        plan.regionCode(),
                        plan.regionPath(),
                        item.dueOn() == null ? plan.dueOn() : item.dueOn()))
                .toList();
    }

    private List<PlanItem> items(String planId, List<DraftItem> drafts, Directory names) {
        List<PlanItem> items = new ArrayList<>(drafts.size());
        for (DraftItem draft : drafts) {
            List<Party> all = new ArrayList<>();
            add(all, ItemRole.LEAD, draft.lead(), names);
            add(all, ItemRole.COOPERATING, draft.cooperating(), names);
            add(all, ItemRole.RESPONSIBLE, draft.responsible(), names);
            items.add(new PlanItem(
                    ids.next("itm"),
                    planId,
                    items.size() + 1,
                    draft.sectionPath(),
                    draft.itemNo(),
                    draft.paragraphNo(),
                    draft.title(),
                    all,
                    draft.span().start(),
                    draft.span().end(),
                    draft.warnings(),
                    null,
                    false,
                    null,
                    1));
        }
        return items;
    }

    private static void add(List<Party> all, ItemRole role, List<DraftDepartment> named, Directory names) {
        named.forEach(department -> {
            String code = code(names, department.department());
            all.add(Party.of(role, department, code == null ? code(names, department.asWritten()) : code));
        });
    }

    private static String code(Directory names, String name) {
        return names.resolve(name).map(Department::code).orElse(null);
    }

    private void store(Plan before, Plan after) {
        plans.update(after);
        outbox.append(new PlanDrafted(before.state(), after.state()));
    }

    private Plan held(String id) {
        Plan plan = plans.locked(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(plan.regionPath());
        return plan;
    }

    private static void requireDay(Reading reading, LocalDate day) {
        reading.require(
                day == null || day.getYear() >= 1900 && day.getYear() <= 2999, "/dueOn", PlanProblem.DUE_DATE_RANGE);
    }
}
