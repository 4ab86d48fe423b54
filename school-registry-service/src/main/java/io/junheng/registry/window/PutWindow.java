package io.junheng.registry.window;

import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reporting window as a caller writes it (报送窗口). */
@Schema(name = "PutReturnWindow", description = "报送窗口 / when the returns of a form and year are submitted")
record PutWindow(
        @Schema(description = "开始日，含当日 / first day of submission", examples = "2023-09-15", required = true)
        LocalDate opens,

        @Schema(description = "截止日，含当日，之后为迟报 / last day in time", examples = "2023-10-20", required = true)
        LocalDate due,

        @Schema(description = "关闭日，含当日，之后不能报送 / last day of submission", examples = "2023-10-31", required = true)
        LocalDate closes,

        @Schema(
                description = "可延长者的角色，缺省为 admin / roles that may extend it, admin by default",
                examples = "[\"inspector\", \"admin\"]")
        List<String> extendableBy) {

    private static final Set<String> ROLES = Set.of(Role.INSPECTOR, Role.ADMIN);

    /** The window that this sets; refused with every reason. */
    ReturnWindow window(String form, int year) {
        Problems problems = new Problems();
        problems.require(opens != null, "/opens", WindowProblem.WINDOW_DAY_REQUIRED)
                .require(due != null, "/due", WindowProblem.WINDOW_DAY_REQUIRED)
                .require(closes != null, "/closes", WindowProblem.WINDOW_DAY_REQUIRED);
        List<String> extenders = extendableBy == null ? List.of(Role.ADMIN) : extendableBy;
        for (int i = 0; i < extenders.size(); i++) {
            String role = String.valueOf(extenders.get(i));
            problems.require(ROLES.contains(role), "/extendableBy/" + i, WindowProblem.WINDOW_ROLE_UNKNOWN, role);
        }
        problems.throwIfAny();
        problems.require(!due.isBefore(opens), "/due", WindowProblem.WINDOW_ORDER)
                .require(!closes.isBefore(due), "/closes", WindowProblem.WINDOW_ORDER)
                .throwIfAny();
        return new ReturnWindow(form, year, opens, due, closes, extenders, 1);
    }
}
