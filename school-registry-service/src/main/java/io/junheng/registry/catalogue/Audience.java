package io.junheng.registry.catalogue;

import io.junheng.contracts.registry.FormAudience;
import io.junheng.registry.region.RegionLevel;
import io.junheng.registry.school.SchoolType;
import io.junheng.registry.school.Stage;
import java.util.Collection;
import java.util.List;

/**
 * Who has to file a form (填报范围). A school does when it teaches one of {@code stages} or its type begins with one of {@code types}; a region when it
 * is of one of {@code levels}. What is empty does not narrow; an audience without anything is everybody.
 */
public record Audience(List<Stage> stages, List<String> types, List<RegionLevel> levels) {

    /** Every school or region. */
    public static final Audience EVERYBODY = new Audience(List.of(), List.of(), List.of());

    public Audience {
        stages = stages == null ? List.of() : List.copyOf(stages);
        types = types == null ? List.of() : List.copyOf(types);
        levels = levels == null ? List.of() : List.copyOf(levels);
    }

    /** Whether a school of this type that teaches {@code taught} files the form. */
    public boolean has(SchoolType type, Collection<Stage> taught) {
        return stages.isEmpty() && types.isEmpty()
                || stages.stream().anyMatch(taught::contains)
                || types.stream().anyMatch(type.code()::startsWith);
    }

    FormAudience state() {
        return new FormAudience(
                stages.stream().map(Enum::name).toList(),
                types,
                levels.stream().map(Enum::name).toList());
    }
}
