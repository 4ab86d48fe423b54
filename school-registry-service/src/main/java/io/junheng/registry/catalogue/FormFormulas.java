package io.junheng.registry.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form says in formulas (表内公式), as text: when an element is asked for ({@code visible}), what is computed of others ({@code computed}), what is
 * checked ({@code checks}), and by how much figures may move from year to year ({@code jumps}). {@code parameters} gives names to policy parameters: their value on the first day of the
 * return's period, where the subject lies.
 */
public record FormFormulas(
        Map<String, String> visible,
        Map<String, String> computed,
        List<Check> checks,
        Map<String, Jump> jumps,
        Map<String, String> parameters) {

    /** No formula. */
    public static final FormFormulas NONE = new FormFormulas(Map.of(), Map.of(), List.of(), Map.of(), Map.of());

    public FormFormulas {
        visible = visible == null ? Map.of() : new LinkedHashMap<>(visible);
        computed = computed == null ? Map.of() : new LinkedHashMap<>(computed);
        checks = checks == null ? List.of() : List.copyOf(checks);
        jumps = jumps == null ? Map.of() : new LinkedHashMap<>(jumps);
        parameters = parameters == null ? Map.of() : new LinkedHashMap<>(parameters);
    }
}
