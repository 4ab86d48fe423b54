package io.junheng.registry.returns;

import io.junheng.kit.problem.Violation;
import io.junheng.registry.catalogue.Rule;

/**
 * Something that a return does not hold (审核结果): an ERROR stops submission, a WARNING stays with the return. {@code subject} is the rule, check or data element
 * that speaks. With {@code asksWhy} it has to be explained, under its subject, before submission; {@code explanation} is what was given, or null.
 */
record Finding(Rule.Severity severity, String subject, Violation violation, boolean asksWhy, String explanation) {

    boolean error() {
        return severity == Rule.Severity.ERROR;
    }

    /** Whether an explanation is asked for and not there. */
    boolean unexplained() {
        return asksWhy && explanation == null;
    }

    /** The code under which it stays with the return, for example {@code RECONCILIATION_WARNING:establishment}. */
    String code() {
        return violation.type().name() + ":" + subject;
    }
}
