package io.junheng.task.department;

import io.junheng.contracts.task.DepartmentRegistered;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.task.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Department after = new Department(
                before.code(),
                wanted.name(),
                wanted.aliases(),
                before.regionCode(),
                before.regionPath(),
                before.version() + 1);
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
        return new Department(code, name, new ArrayList<>(aliases), region, path.orElseThrow(), 1);
    }
}
