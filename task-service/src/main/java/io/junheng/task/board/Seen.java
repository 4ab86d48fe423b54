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

    /** The first level of regions below the province, and the last, that has an order of due dates of its own: city, county, town. */
    private static final int FIRST_LEVEL = 2;

    private static final int LAST_LEVEL = 4;

    private final Caller caller;
    private final Standpoint standpoint;

    Seen(Caller caller, Standpoint standpoint) {
        this.caller = caller;
        this.standpoint = standpoint;
    }

    /** The condition on assignments {@code a}, of one plan where it is named. */
    Condition assignments(String plan) {
        Condition own = standpoint.condition("a.department_code", "a.school_code");
        List<Object> values = new ArrayList<>();
        values.add(caller.regionPath());
        values.addAll(own.parameters());
        String sql = "starts_with(a.place_path, ?) and " + own.sql();
        if (plan != null) {
            values.add(plan);
            sql += " and a.plan_id = ?";
        }
        return new Condition(sql, values);
    }

    /** Whether the caller sees every assignment in its region. */
    boolean everything() {
        return standpoint.oversees();
    }

    /** That the region path {@code sql} lies in the caller's scope, as a range of an index by bytes: a plan that is made once for all callers reads no more of it either. */
    Condition within(String sql) {
        String path = caller.regionPath();
        String beyond = path.substring(0, path.length() - 1) + (char) ('/' + 1);
        return Condition.of(sql + " ~>=~ ? and " + sql + " ~<~ ?", path, beyond);
    }

    /** How deep the caller's region lies: 0 is the nation, 1 a province, 2 a city and so on. */
    int depth() {
        return Math.max(0, caller.regionPath().split("/").length - 1);
    }

    /**
     * That the region path {@code sql} of open tasks lies in the caller's scope. A code stands for one region only, so that of a city, county or town the code at its level says it, and an
     * index of that level answers in the order of due dates.
     */
    Condition scope(String sql) {
        String path = caller.regionPath();
        String[] codes = path.split("/");
        int level = depth();
        return level >= FIRST_LEVEL && level <= LAST_LEVEL
                ? Condition.of("split_part(" + sql + ", '/', " + (level + 1) + ") = ?", codes[level])
                : Condition.of("starts_with(" + sql + ", ?)", path);
    }

    /** Whether the region at {@code path} lies in the caller's scope. */
    boolean region(String path) {
        return caller.sees(path);
    }
}
