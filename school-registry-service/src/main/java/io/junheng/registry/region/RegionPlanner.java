package io.junheng.registry.region;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.region.RegionChangeReading.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Works out what a change of regions does to each of them and to everything below (变更推演), and refuses with every reason what the rules of codes and time forbid. */
final class RegionPlanner {

    /** The regions that the change can meet: by code those that the caller sees or that are parents, and what stands below each root, nearest first. */
    record Stock(Map<String, Region> seen, Map<String, List<Region>> below, List<RegionTenant> tenants) {}

    private final Asked asked;
    private final Map<String, Region> seen;
    private final Stock stock;
    private final Map<String, List<Region>> children;
    private final LocalDate lastDay;
    private final Problems problems = new Problems();
    private final Map<String, RegionRegistry.Change> changes = new LinkedHashMap<>();
    private final List<RegionDescent> lineage = new ArrayList<>();
    private final Map<String, String> replaced = new LinkedHashMap<>();
    private final Map<String, String> placed = new LinkedHashMap<>();
    private final List<RegionMoved> moves = new ArrayList<>();

    RegionPlanner(Stock stock, Asked asked) {
        this.stock = stock;
        this.asked = asked;
        this.seen = new HashMap<>(stock.seen());
        this.lastDay = asked.on().minusDays(1);
        this.children = stock.below().values().stream()
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.groupingBy(region -> region.details().parent()));
    }

    /** What happens to which region, which comes of which, what replaces what, and which subtrees move. */
    record Outcome(
            List<RegionRegistry.Change> changes,
            List<RegionDescent> lineage,
            Map<String, String> replaced,
            Map<String, String> placed,
            List<RegionMoved> moves) {

        /** The codes that are new. */
        List<String> fresh() {
            return changes.stream()
                    .filter(change -> change.before() == null)
                    .map(change -> change.after().code().text())
                    .toList();
        }
    }

    Outcome outcome() {
        for (int i = 0; i < asked.regions().size(); i++) {
            Region region = seen.get(asked.regions().get(i));
            if (region == null) {
                problems.add(
                        "/regions/" + i,
                        RegionProblem.REGION_UNKNOWN,
                        asked.regions().get(i));
            } else if (!region.standing()) {
                problems.add("/regions/" + i, RegionProblem.REGION_ABOLISHED, region.code());
            }
        }
        problems.throwIfAny();
        switch (asked.kind()) {
            case ESTABLISH -> each(i -> fresh(i, null));
            case RENAME -> rename();
            case RECODE -> recode();
            case TRANSFER -> each(this::transfer);
            case MERGE -> merge();
            case SPLIT -> split();
            case ABOLISH -> abolish();
        }
        problems.throwIfAny();
        if (changes.isEmpty()) {
            throw Problem.of(RegionProblem.REGION_NOTHING_CHANGES).at("/successors");
        }
        return new Outcome(
                List.copyOf(changes.values()),
                List.copyOf(lineage),
                Map.copyOf(replaced),
                Map.copyOf(placed),
                List.copyOf(moves));
    }

    private void rename() {
        Region region = party(0);
        PutRegion sent = asked.successors().get(0);
        problems.require(
                sent.code().equals(region.code().text()), "/successors/0/code", RegionProblem.REGION_CODE_DIFFERS);
        ProperName name = at("/successors/0/name", () -> ProperName.of(sent.name()));
        if (name != null && !name.equals(region.details().name())) {
            RegionDetails named = region.details().named(name, asked.on());
            put(region, at("/successors/0", () -> region.changed(named, parentOf(named))));
        }
    }

    private void recode() {
        Region region = party(0);
        PutRegion sent = asked.successors().get(0);
        if (sent.code().equals(region.code().text())) {
            problems.add("/successors/0/code", RegionProblem.REGION_NOTHING_CHANGES);
            return;
        }
        Region fresh = fresh(0, region);
        if (fresh != null) {
            replaceBelow(region, fresh);
            end(region, fresh.code().text());
        }
    }

    private void transfer(int i) {
        PutRegion sent = asked.successors().get(i);
        Region region = seen.get(sent.code());
        if (region == null || !asked.regions().contains(sent.code())) {
            problems.add("/successors/" + i + "/code", RegionProblem.REGION_UNKNOWN, sent.code());
            return;
        }
        RegionDetails details = region.details().below(sent.parentCode(), asked.on());
        Region after = at("/successors/" + i, () -> region.changed(details, parentOf(details)));
        if (after == null || after.path().equals(region.path())) {
            return;
        }
        put(region, after);
        for (Region below : stock.below().getOrDefault(sent.code(), List.of())) {
            put(
                    below,
                    below.moved(
                            after.path() + below.path().substring(region.path().length()), asked.on()));
        }
        moves.add(new RegionMoved(region.path(), after.path(), asked.on()));
    }

    private void merge() {
        String target = asked.successors().get(0).code();
        List<Region> others = asked.regions().stream()
                .filter(code -> !code.equals(target))
                .map(seen::get)
                .toList();
        Region standing = seen.get(target);
        if (others.isEmpty() || (standing == null && others.size() < 2)) {
            problems.add(
                    "/regions",
                    RegionProblem.REGION_CHANGE_PARTIES,
                    asked.kind().zh(),
                    "2+",
                    "1");
            return;
        }
        Region successor = standing != null ? standing : fresh(0, others.get(0));
        if (successor == null) {
            return;
        }
        for (Region other : others) {
            problems.require(
                    other.details().level() == successor.details().level(),
                    "/successors/0/level",
                    RegionProblem.REGION_LEVEL_DIFFERS,
                    other.code(),
                    other.details().level());
            children(other).forEach(child -> replaceTree(child, newCode(child, other, successor), target));
            end(other, target);
        }
    }

    private void split() {
        Region region = party(0);
        String own = region.code().text();
        Map<String, Region> successors = new LinkedHashMap<>();
        each(i -> {
            String code = asked.successors().get(i).code();
            Region successor = code.equals(own) ? region : fresh(i, region);
            if (successor != null) {
                successors.put(code, successor);
            }
        });
        boolean goesOn = successors.containsKey(own);
        if (successors.size() < 2) {
            problems.add(
                    "/successors",
                    RegionProblem.REGION_CHANGE_PARTIES,
                    asked.kind().zh(),
                    "1",
                    "2+");
            return;
        }
        for (Region child : children(region)) {
            Region there = place(child.code().text(), successors, goesOn ? own : null);
            if (there != null && there != region) {
                replaceTree(child, newCode(child, region, there), there.code().text());
            }
        }
        for (RegionTenant tenant : stock.tenants()) {
            if (tenant.regionCode().equals(own)) {
                Region there = place(tenant.key(), successors, goesOn ? own : null);
                if (there != null && there != region) {
                    placed.put(tenant.key(), there.code().text());
                }
            }
        }
        successors.keySet().stream()
                .filter(code -> !code.equals(own))
                .forEach(code -> lineage.add(new RegionDescent(own, code)));
        if (!goesOn) {
            put(region, at("/regions/0", () -> region.ended(lastDay)));
        }
    }

    private Region place(String key, Map<String, Region> successors, String otherwise) {
        String code = asked.places().getOrDefault(key, otherwise);
        if (code == null) {
            problems.add("/places", RegionProblem.REGION_PLACE_NEEDED, key);
            return null;
        }
        problems.require(successors.containsKey(code), "/places/" + key, RegionProblem.REGION_PLACE_UNKNOWN, code);
        return successors.get(code);
    }

    private void abolish() {
        for (String code : asked.regions()) {
            Region region = seen.get(code);
            long standing = children(region).stream()
                    .filter(child -> !asked.regions().contains(child.code().text()))
                    .count();
            problems.require(standing == 0, "/regions", RegionProblem.REGION_HAS_CHILDREN, standing);
            List<String> tenants = stock.tenants().stream()
                    .filter(tenant -> tenant.regionCode().equals(code))
                    .map(RegionTenant::key)
                    .toList();
            problems.require(
                    tenants.isEmpty(), "/regions", RegionProblem.REGION_HAS_TENANTS, String.join(" ", tenants));
            put(region, at("/regions", () -> region.ended(lastDay)));
        }
    }

    /** Replaces a region and everything below it by the same under new codes; regions beside the administrative tree keep theirs and change their parent. */
    private void replaceTree(Region region, String code, String parent) {
        if (region.details().kind() != RegionKind.ADMINISTRATIVE) {
            RegionDetails details = region.details().below(parent, asked.on());
            put(region, at("/regions", () -> region.changed(details, parentOf(details))));
            return;
        }
        if (code == null) {
            return;
        }
        RegionDetails details = region.details().below(parent, asked.on()).on(asked.on(), null);
        Region fresh = at("/codes/" + region.code(), () -> established(RegionCode.of(code), details));
        if (fresh != null) {
            put(null, fresh);
            replaceBelow(region, fresh);
            end(region, code);
        }
    }

    private void replaceBelow(Region region, Region fresh) {
        children(region)
                .forEach(child -> replaceTree(
                        child, newCode(child, region, fresh), fresh.code().text()));
    }

    /** The code of {@code child} when its parent's code changes: as asked for, or the same digits after those of the new parent. */
    private String newCode(Region child, Region parent, Region newParent) {
        String old = child.code().text();
        String given = asked.codes().get(old);
        String before = parent.code().significant();
        String after = newParent.code().significant();
        String code = given != null
                ? given
                : old.startsWith(before) && before.length() == after.length()
                        ? after + old.substring(before.length())
                        : null;
        boolean free = code != null && !seen.containsKey(code);
        if (child.details().kind() == RegionKind.ADMINISTRATIVE && !free) {
            problems.add("/codes/" + old, RegionProblem.REGION_CODE_NEEDED, old);
            return null;
        }
        return code;
    }

    /** A new region as successor {@code i} says; what it does not say is as in {@code model}. */
    private Region fresh(int i, Region model) {
        String pointer = "/successors/" + i;
        PutRegion sent = asked.successors().get(i);
        PutRegion whole = model == null ? sent : sent.like(model);
        Collecting reading = new Collecting();
        RegionCode code = RegionCode.of(sent.code());
        RegionDetails details = whole.from(asked.on()).details(code, reading);
        reading.problems()
                .violations()
                .forEach(wrong -> problems.add(
                        pointer + wrong.pointer(), wrong.type(), wrong.args().toArray()));
        if (details == null) {
            return null;
        }
        if (seen.containsKey(sent.code())) {
            problems.add(pointer + "/code", RegionProblem.REGION_CODE_TAKEN, sent.code());
            return null;
        }
        Region fresh = at(pointer, () -> established(code, details));
        put(null, fresh);
        return fresh;
    }

    private Region established(RegionCode code, RegionDetails details) {
        return Region.establish(code, details, parentOf(details));
    }

    private void end(Region region, String successor) {
        put(region, at("/regions", () -> region.ended(lastDay)));
        lineage.add(new RegionDescent(region.code().text(), successor));
        replaced.put(region.code().text(), successor);
    }

    private List<Region> children(Region region) {
        return children.getOrDefault(region.code().text(), List.of());
    }

    private Region parentOf(RegionDetails details) {
        return details.parent() == null ? null : seen.get(details.parent());
    }

    private void put(Region before, Region after) {
        if (after != null && after != before) {
            changes.put(after.code().text(), new RegionRegistry.Change(before, after));
            seen.put(after.code().text(), after);
        }
    }

    private Region party(int i) {
        return seen.get(asked.regions().get(i));
    }

    private <T> T at(String pointer, Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem refused) {
            refused.violations()
                    .forEach(wrong -> problems.add(
                            pointer + (wrong.pointer() == null ? "" : wrong.pointer()),
                            wrong.type(),
                            wrong.args().toArray()));
            return null;
        }
    }

    private void each(IntConsumer work) {
        for (int i = 0; i < asked.successors().size(); i++) {
            work.accept(i);
        }
    }
}
