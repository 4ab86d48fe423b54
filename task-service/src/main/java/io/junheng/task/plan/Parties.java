package io.junheng.task.plan;

import io.junheng.kit.identity.Caller;
import io.junheng.task.department.Department;
import io.junheng.task.department.DepartmentDirectory;
import io.junheng.task.department.Directory;
import io.junheng.task.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads which departments are to take part in an item (职责分工), as a reviewer corrects them. */
@ApplicationScoped
class Parties {

    private static final int MOST = 100;

    private final DepartmentDirectory directory;
    private final Caller caller;

    Parties(DepartmentDirectory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** The parties of {@code wanted} in a plan of the region at {@code path}; what is wrong goes to {@code reading}. */
    List<Party> read(PatchPlanItem wanted, PlanItem item, String path, Reading reading) {
        Directory names = directory.seenFrom(path);
        List<Party> parties = new ArrayList<>();
        for (ItemRole role : ItemRole.values()) {
            List<PartyRequest> requests = wanted.parties(role);
            String pointer = "/" + role.name().toLowerCase(Locale.ROOT);
            reading.require(requests.size() <= MOST, pointer, PlanProblem.TOO_MANY_DEPARTMENTS, MOST);
            Set<String> met = new HashSet<>();
            for (int i = 0; i < Math.min(requests.size(), MOST); i++) {
                Party party = party(role, requests.get(i), item, path, names, pointer + "/" + i, reading);
                if (party != null) {
                    reading.require(
                            met.add(party.name()), pointer + "/" + i, PlanProblem.DEPARTMENT_TWICE, party.name());
                    parties.add(party);
                }
            }
        }
        return parties;
    }

    private Party party(
            ItemRole role,
            PartyRequest request,
            PlanItem item,
            String path,
            Directory names,
            String pointer,
            Reading reading) {
        if (request == null || request.department() == null && request.departmentCode() == null) {
            reading.require(false, pointer, PlanProblem.DEPARTMENT_MISSING);
            return null;
        }
        String name = reading.optionalLine(pointer + "/department", request.department(), 100);
        Optional<Party> known = item.parties(role).stream()
                .filter(party -> party.name().equals(name)
                        && (request.departmentCode() == null
                                || request.departmentCode().equals(party.code())))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (request.departmentCode() == null) {
            String code = name == null
                    ? null
                    : names.resolve(name).map(Department::code).orElse(null);
            return name == null ? null : new Party(role, name, name, code, List.of());
        }
        Optional<Department> department = directory
                .find(request.departmentCode())
                .filter(found -> caller.sees(found.regionPath()) || path.startsWith(found.regionPath()));
        reading.require(
                department.isPresent(),
                pointer + "/departmentCode",
                PlanProblem.DEPARTMENT_UNKNOWN,
                request.departmentCode());
        return department
                .map(found ->
                        new Party(role, name == null ? found.name() : name, found.name(), found.code(), List.of()))
                .orElse(null);
    }
}
