package io.junheng.registry.procedure;

import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.region.RegionLevel;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who may take a step (办理主体): a caller with one of the roles; where a level is named, one whose own region is the case's region of that level and no
 * other; with {@code government}, the region's government itself (a caller without department); with {@code departments}, one of these offices,
 * each written as the ending of a department code {@code <region>-<office>}, such as {@code jyj} for {@code 220322-jyj}.
 */
@Schema(name = "ProcedureParty", description = "办理主体 / who may take a step")
record Party(
        @Schema(description = "角色，任一即可 / roles, one of which is needed", examples = "[\"admin\"]", required = true)
        List<String> roles,

        @Schema(description = "区划级别 / level of the caller's own region; absent: any", examples = "COUNTY")
        String level,

        @Schema(description = "由该级政府办理 / the region's government itself may", defaultValue = "false")
        Boolean government,

        @Schema(
                description = "由这些部门办理，写部门代码的后缀 / offices that may, by the ending of their department code",
                examples = "[\"jyj\"]")
        List<String> departments) {

    private static final Set<String> ROLES =
            Set.of(Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION);

    Party {
        roles = roles == null ? List.of() : List.copyOf(roles);
        government = Boolean.TRUE.equals(government);
        departments = departments == null ? List.of() : List.copyOf(departments);
    }

    /** Whether {@code caller} may take steps in a case of the region at {@code path}. */
    boolean admits(Standing caller, String path) {
        return roles.stream().anyMatch(caller.roles()::contains) && hasPlace(caller, path) && hasOffice(caller);
    }

    private boolean hasPlace(Standing caller, String path) {
        return level == null || (level.equals(caller.level()) && path.contains("/" + caller.regionCode() + "/"));
    }

    private boolean hasOffice(Standing caller) {
        if (!government && departments.isEmpty()) {
            return true;
        }
        return caller.department() == null
                ? government && caller.school() == null
                : departments.stream().anyMatch(office -> isOffice(caller, office));
    }

    private boolean isOffice(Standing caller, String office) {
        return level == null
                ? caller.department().endsWith("-" + office)
                : caller.department().equals(caller.regionCode() + "-" + office);
    }

    void check(String pointer, Problems problems) {
        problems.require(!roles.isEmpty(), pointer + "/roles", ProcedureProblem.PARTY_WITHOUT_ROLE);
        for (int i = 0; i < roles.size(); i++) {
            problems.require(
                    ROLES.contains(roles.get(i)),
                    pointer + "/roles/" + i,
                    ProcedureProblem.PARTY_ROLE_UNKNOWN,
                    String.valueOf(roles.get(i)));
        }
        problems.require(
                level == null || isLevel(level), pointer + "/level", ProcedureProblem.PARTY_LEVEL_UNKNOWN, level);
    }

    private static boolean isLevel(String name) {
        for (RegionLevel each : RegionLevel.values()) {
            if (each.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
