package io.junheng.contracts.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A department (部门): canonical name, the other names it is written with, and the department it was merged into, if it was. */
public record DepartmentState(
        String code,
        String name,
        List<String> aliases,
        String regionCode,
        String regionPath,
        @Nullable String mergedInto,
        long version) {}
