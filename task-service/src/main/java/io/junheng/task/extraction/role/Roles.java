package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Warning;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The first that answers for it leads, as a note says. */
    Roles withFirstAsLead() {
        if (!lead.isEmpty() || responsible.isEmpty()) {
            return this;
        }
        return new Roles(
                responsible.subList(0, 1),
                cooperating,
                responsible.subList(1, responsible.size()),
                rule,
                confidence,
                warnings);
    }

    /** The same departments, the first of them as lead because an earlier place said so for all. */
    Roles withFirstAsLeadAsSaidAbove() {
        Roles first = withFirstAsLead();
        if (first == this) {
            return this;
        }
        EnumSet<Warning> inferred = EnumSet.of(Warning.ROLE_INFERRED);
        inferred.addAll(warnings);
        return new Roles(first.lead, cooperating, first.responsible, rule, Confidence.LIKELY, inferred);
    }

    /** The same departments, found by another form. */
    Roles as(String otherRule) {
        return new Roles(lead, cooperating, responsible, otherRule, confidence, warnings);
    }

    /** These departments and those of a further sentence about the same task. */
    Roles and(Roles further) {
        return new Roles(
                joined(lead, further.lead),
                joined(cooperating, further.cooperating),
                joined(responsible, further.responsible),
                rule,
                confidence.compareTo(further.confidence) > 0 ? confidence : further.confidence,
                Stream.concat(warnings.stream(), further.warnings.stream()).collect(Collectors.toSet()));
    }

    private static List<Department> joined(List<Department> first, List<Department> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /** No department at all. */
    public static Roles none(String rule) {
        return new Roles(List.of(), List.of(), List.of(), rule, Confidence.CERTAIN, Set.of());
    }

    public boolean isEmpty() {
        return lead.isEmpty() && cooperating.isEmpty() && responsible.isEmpty();
    }
}
