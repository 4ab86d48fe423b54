package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/** A name that documents use and the directory of departments did not know (待认定名称), and what was decided of it. */
public record DepartmentNameState(
        String id,
        String name,
        String regionPath,
        @OneOf({"OPEN", "ALIAS", "NEW", "NONE"}) String decision,
        @Nullable String departmentCode,
        @Nullable String reason,
        long version) {}
