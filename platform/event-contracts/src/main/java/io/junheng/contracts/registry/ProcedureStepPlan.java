package io.junheng.contracts.registry;

import org.jspecify.annotations.Nullable;

/** A step of a procedure (步骤); neighbours of one {@code group} may be open together; {@code publicityDays} is 0 for a step without publicity. */
public record ProcedureStepPlan(
        String key, String name, String nameEn, @Nullable String group, int publicityDays) {}
