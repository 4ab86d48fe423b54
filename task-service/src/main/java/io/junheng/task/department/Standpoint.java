package io.junheng.task.department;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/**
 * What of the tasks in its region a caller sees (可见范围): a department's own caller what that department leads, cooperates in or
 * answers for; a school's own caller what concerns that school; the others everything. A department or school caller whose token
 * names none sees nothing.
 */
@ApplicationScoped
public class Standpoint {

    private static final List<String> OVERSEEING =
            List.of(Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);

    private final Caller caller;

    Standpoint(Caller caller) {
        this.caller = caller;
    }

    /** Whether a task of that department, concerning that school, is among what the caller sees; both may be null. */
    public boolean includes(String departmentCode, String schoolCode) {
        if (caller.actor().department() != null) {
            return caller.actor().department().equals(departmentCode);
        }
        if (caller.actor().school() != null) {
            return caller.actor().school().equals(schoolCode);
        }
        return oversees();
    }

    /** The same as a condition on a list; {@code schoolSql} is null where no row concerns a school. */
    public Condition condition(String departmentSql, String schoolSql) {
        if (caller.actor().department() != null) {
            return Condition.of(departmentSql + " = ?", caller.actor().department());
        }
        if (caller.actor().school() != null) {
            return schoolSql == null
                    ? Condition.of("false")
                    : Condition.of(schoolSql + " = ?", caller.actor().school());
        }
        return Condition.of(oversees() ? "true" : "false");
    }

    /** A condition on what has several departments: {@code sql} has one parameter, the caller's department. */
    public Condition involving(String sql) {
        return caller.actor().department() != null
                ? Condition.of(sql, caller.actor().department())
                : Condition.of(oversees() ? "true" : "false");
    }

    /** Whether the caller sees what lies in its region, whoever does it. */
    public boolean oversees() {
        return Objects.isNull(caller.actor().department())
                && Objects.isNull(caller.actor().school())
                && OVERSEEING.stream().anyMatch(caller::has);
    }
}
