package io.junheng.task.department;

import io.junheng.contracts.task.DepartmentState;
import java.util.List;

/**
 * A department (部门) of one region: its canonical name and the other names it is written with. It keeps its code and its region
 * for life; names come and go.
 */
public record Department(
        String code, String name, List<String> aliases, String regionCode, String regionPath, long version) {

    public Department {
        aliases = List.copyOf(aliases);
    }

    DepartmentState state() {
        return new DepartmentState(code, name, aliases, regionCode, regionPath, version);
    }
}
