package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Warning;
import java.util.List;
import java.util.Set;

/**
 * The departments of one task by role, as one form gave them.
 *
 * @param rule the form that was recognised
 * @param confidence how sure that is
 * @param warnings what to look at
 */
public record Roles(
        List<Department> lead,
        List<Department> cooperating,
        List<Department> responsible,
        String rule,
        Confidence confidence,
        Set<Warning> warnings) {

    public Roles {
        lead = List.copyOf(lead);
        cooperating = List.copyOf(cooperating);
        responsible = List.copyOf(responsible);
        warnings = Set.copyOf(warnings);
    }

    /** No department at all. */
    public static Roles none(String rule) {
        return new Roles(List.of(), List.of(), List.of(), rule, Confidence.CERTAIN, Set.of());
    }

    public boolean isEmpty() {
        return lead.isEmpty() && cooperating.isEmpty() && responsible.isEmpty();
    }
}
