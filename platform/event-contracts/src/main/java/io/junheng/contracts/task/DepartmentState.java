package io.junheng.contracts.task;

import java.util.List;

/** A department (部门): canonical name and the other names it is written with. */
public record DepartmentState(
        String code, String name, List<String> aliases, String regionCode, String regionPath, long version) {}
