package io.junheng.task.department;

import io.junheng.contracts.task.DepartmentRegistered;
import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.task.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the directory of departments (部门名录) and tells whom a name means. */
@ApplicationScoped
public class DepartmentDirectory {

    static final int NAME_LENGTH = 60;
    static final int ALIASES = 50;

    private final Departments departments;
    private final KnownRegions regions;
    private final Caller caller;
    private final Outbox outbox;

    DepartmentDirectory(Departments departments, KnownRegions regions, Caller caller, Outbox outbox) {
        this.departments = departments;
        this.regions = regions;
        this.caller = caller;
        this.outbox = outbox;
    }

    /** A department as stored, and whether it is new. */
    record Stored(Department department, boolean created) {}

    /** The names as seen from the region at {@code path}. */
    public Directory seenFrom(String path) {
        return new Directory(departments.above(path));
    }

    /** The department of that code, wherever it is. */
    public Optional<Department> find(String code) {
        return departments.find(code);
    }

    Department get(String code) {
        Department department = departments.find(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(department.regionPath());
        return department;
    }

    /** Whom a name means in the region at {@code path}: one department, or one in each region of a level. */
    Meaning meaning(String path, String name) {
        Optional<Department> one = seenFrom(path).resolve(name);
        if (one.isPresent()) {
            return new Meaning(Meaning.Kind.DEPARTMENT, List.of(Meaning.Member.of(one.get())));
        }
        return CollectiveName.read(name)
                .map(collective -> new Meaning(Meaning.Kind.COLLECTIVE, members(path, collective)))
                .orElse(new Meaning(Meaning.Kind.UNKNOWN, List.of()));
    }

    private List<Meaning.Member> members(String path, CollectiveName collective) {
        List<Meaning.Member> members = new ArrayList<>();
        for (CollectiveName.Level level : collective.levels()) {
            if (level.own()) {
                members.add(seenFrom(path)
                        .resolve(collective.body())
                        .map(Meaning.Member::of)
                        .orElse(Meaning.Member.missing(null, collective.body())));
                continue;
            }
            Map<String, List<Directory.Entry>> byRegion = departments.below(path, level.name()).stream()
                    .collect(Collectors.groupingBy(entry -> entry.department().regionCode()));
            for (KnownRegion region : departments.regions(path, level.name())) {
                members.add(new Directory(byRegion.getOrDefault(region.code(), List.of()))
                        .resolve(collective.body())
                        .map(Meaning.Member::of)
                        .orElse(Meaning.Member.missing(region.code(), region.name() + collective.body())));
            }
        }
        return members;
    }

    /** Gives a department one more name. */
    @Transactional
    Department addName(String code, String name) {
        Department before = departments.locked(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(before.regionPath());
        if (before.name().equals(name) || before.aliases().contains(name)) {
            return before;
        }
        List<String> names = new ArrayList<>(before.aliases());
        names.add(name);
        return replace(before, before.named(before.name(), names), Etag.of(before.version()), null);
    }

    /**
     * Merges a department into another of its region: from then on its names mean the other one, and whatever was written under it stays
     * under it.
     */
    @Transactional
    Department merge(String code, String into, String ifMatch) {
        Department gone = departments.locked(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(gone.regionPath());
        if (ifMatch != null) {
            Preconditions.match(ifMatch, gone.version());
        }
        Department heir = departments
                .locked(into)
                .filter(found -> !found.code().equals(code)
                        && found.regionCode().equals(gone.regionCode())
                        && found.mergedInto() == null)
                .orElseThrow(() ->
                        Problem.of(DepartmentProblem.DEPARTMENT_HEIR, into).at("/into"));
        if (gone.mergedInto() != null) {
            throw Problem.of(DepartmentProblem.DEPARTMENT_MERGED, gone.mergedInto());
        }
        Set<String> names = new LinkedHashSet<>(heir.aliases());
        names.add(gone.name());
        names.addAll(gone.aliases());
        names.remove(heir.name());
        Department merged = new Department(
                gone.code(),
                gone.name(),
                gone.aliases(),
                gone.regionCode(),
                gone.regionPath(),
                heir.code(),
                gone.version() + 1);
        departments.update(merged);
        outbox.append(new DepartmentRegistered(gone.state(), merged.state()));
        Department after = heir.named(heir.name(), new ArrayList<>(names));
        departments.update(after);
        outbox.append(new DepartmentRegistered(heir.state(), after.state()));
        return merged;
    }

    @Transactional
    Stored put(String code, PutDepartment request, String ifMatch, String ifNoneMatch) {
        Department wanted = read(code, request);
        Optional<Department> known = departments.locked(code);
        if (known.isEmpty()) {
            Preconditions.present(ifMatch);
            if (!departments.insert(wanted)) {
                throw Problem.of(KitProblem.STALE);
            }
            outbox.append(new DepartmentRegistered(null, wanted.state()));
            return new Stored(wanted, true);
        }
        return new Stored(replace(known.get(), wanted, ifMatch, ifNoneMatch), false);
    }

    private Department replace(Department before, Department wanted, String ifMatch, String ifNoneMatch) {
        caller.requireScope(before.regionPath());
        Preconditions.absent(ifNoneMatch);
        Preconditions.match(ifMatch, before.version());
        if (!before.regionCode().equals(wanted.regionCode())) {
            throw Problem.of(DepartmentProblem.DEPARTMENT_REGION_FIXED).at("/regionCode");
        }
        if (before.mergedInto() != null) {
            throw Problem.of(DepartmentProblem.DEPARTMENT_MERGED, before.mergedInto());
        }
        Department after = before.named(wanted.name(), wanted.aliases());
        if (before.name().equals(after.name()) && before.aliases().equals(after.aliases())) {
            return before;
        }
        departments.update(after);
        outbox.append(new DepartmentRegistered(before.state(), after.state()));
        return after;
    }

    private Department read(String code, PutDepartment request) {
        Reading reading = new Reading();
        reading.require(code.matches("[A-Za-z0-9._-]{1,40}"), "/code", DepartmentProblem.DEPARTMENT_CODE_FORMAT);
        reading.require(
                request.code() == null || request.code().equals(code),
                "/code",
                DepartmentProblem.DEPARTMENT_CODE_DIFFERS);
        String name = reading.line("/name", request.name(), NAME_LENGTH);
        List<String> given = request.aliases() == null ? List.of() : request.aliases();
        reading.require(given.size() <= ALIASES, "/aliases", DepartmentProblem.TOO_MANY_ALIASES, ALIASES);
        Set<String> aliases = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(given.size(), ALIASES); i++) {
            aliases.add(reading.line("/aliases/" + i, given.get(i), NAME_LENGTH));
        }
        aliases.remove(name);
        aliases.remove(null);
        String region = reading.line("/regionCode", request.regionCode(), 12);
        Optional<String> path =
                Optional.ofNullable(region).flatMap(regions::pathOf).filter(caller::sees);
        reading.require(
                region == null || path.isPresent(), "/regionCode", DepartmentProblem.DEPARTMENT_REGION_UNKNOWN, region);
        reading.throwIfAny();
        return new Department(code, name, new ArrayList<>(aliases), region, path.orElseThrow(), null, 1);
    }
}
