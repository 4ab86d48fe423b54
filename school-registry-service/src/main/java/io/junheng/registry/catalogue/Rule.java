package io.junheng.registry.catalogue;

import io.junheng.contracts.registry.FormRule;
import io.junheng.registry.school.Stage;
import java.util.List;

/**
 * A reconciliation rule (勾稽关系): the sum of {@code parts}, or the pupils of the classes of stage {@code classesOf}, equals {@code total} or is
 * at most that. {@code residual}, where there is one, is the data element that takes the difference, so that total = parts + residual always holds.
 */
public record Rule(
        String key,
        Relation relation,
        String total,
        List<String> parts,
        Stage classesOf,
        String residual,
        Severity severity) {

    /** How the sum stands to the total. */
    public enum Relation {
        EQUAL,
        AT_MOST
    }

    /** An ERROR stops submission, a WARNING stays with the return. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Rule {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    FormRule state() {
        return new FormRule(
                key,
                relation.name(),
                total,
                parts,
                classesOf == null ? null : classesOf.name(),
                residual,
                severity.name());
    }
}
