package io.junheng.task.department;

import io.junheng.contracts.task.DepartmentState;
import java.util.List;

/**
 * A department (部门) of one region: its canonical name and the other names it is written with. It keeps its code and its region
 * for life; names come and go. Once it is merged into another it keeps its history, and its names mean the other one.
 *
 * @param mergedInto code of the department it was merged into, or null
 */
public record Department(
        String code,
        String name,
        List<String> aliases,
        String regionCode,
        String regionPath,
        String mergedInto,
        long version) {

    public Department {
        aliases = List.copyOf(aliases);
    }

    /** The same with other names. */
    Department named(String newName, List<String> newAliases) {
        return new Department(code, newName, newAliases, regionCode, regionPath, mergedInto, version + 1);
    }

    DepartmentState state() {
        return new DepartmentState(code, name, aliases, regionCode, regionPath, mergedInto, version);
    }
}
