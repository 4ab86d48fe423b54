package io.junheng.registry.rule;

import io.junheng.expressions.Unit;
import java.util.Set;

/** A checked field (字段). */
public record Field(
        String key,
        String name,
        String nameEn,
        ValueType type,
        Unit unit,
        boolean required,
        Set<String> choices,
        boolean personal,
        boolean signed) {

    public Field {
        choices = Set.copyOf(choices);
    }

    /** Whether values of {@code other} mean the same as values of this field. */
    public boolean sameKind(Field other) {
        return type == other.type && unit.equals(other.unit) && personal == other.personal;
    }
}
