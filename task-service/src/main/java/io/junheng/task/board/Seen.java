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
        Condition place = place("a.place_path");
        List<Object> values = new ArrayList<>();
        values.add(caller.regionPath());
        values.addAll(place.parameters());
        values.addAll(own.parameters());
        String sql = "starts_with(a.place_path, ?) and " + place.sql() + " and " + own.sql();
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

    /** The path of the caller's region. */
    String regionPath() {
        return caller.regionPath();
    }

    /**
     * What follows for the region path {@code sql} from its lying in the caller's scope, so that an index can answer: the code at the level of the caller's region. True where the scope is
     * a province or the country, which nearly every row lies in.
     */
    Condition place(String sql) {
        String[] codes = caller.regionPath().split("/");
        int level = Math.min(codes.length - 1, LAST_LEVEL);
        return level < FIRST_LEVEL
                ? Condition.of("true")
                : Condition.of("split_part(" + sql + ", '/', " + (level + 1) + ") = ?", codes[level]);
    }

    /** Whether the region at {@code path} lies in the caller's scope. */
    boolean region(String path) {
        return caller.sees(path);
    }
}
