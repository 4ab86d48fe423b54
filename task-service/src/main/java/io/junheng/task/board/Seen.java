package io.junheng.task.board;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.task.department.Standpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What of the assignments the caller sees, as a condition (可见范围). */
@ApplicationScoped
class Seen {

    private final Caller caller;
    private final Standpoint standpoint;

    Seen(Caller caller, Standpoint standpoint) {
        this.caller = caller;
        this.standpoint = standpoint;
    }

    /** The condition on assignments {@code a}, of one plan where it is named. */
    Condition assignments(String plan) {
        Condition own = standpoint.condition("a.department_code", null);
        List<Object> values = new ArrayList<>();
        values.add(caller.regionPath());
        values.addAll(own.parameters());
        String sql = "starts_with(a.region_path, ?) and " + own.sql();
        if (plan != null) {
            values.add(plan);
            sql += " and a.plan_id = ?";
        }
        return new Condition(sql, values);
    }

    /** Whether the region at {@code path} lies in the caller's scope. */
    boolean region(String path) {
        return caller.sees(path);
    }
}
