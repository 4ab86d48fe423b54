package io.junheng.registry.founding;

import io.junheng.kit.problem.Problems;

/** A rule that a school would break (违反的规则), and by what: the words, letters or schools that were matched. */
public record Breach(
        String rule, String name, String nameEn, String basis, String matched, boolean ofName, boolean mayExcept) {

    /** Adds it as a violation below {@code pointer}. */
    public void report(String pointer, Problems problems) {
        problems.add(
                pointer + (ofName ? "/name" : "/type"),
                mayExcept ? FoundingProblem.FOUNDING_EXCEPTION_NEEDED : FoundingProblem.FOUNDING_RULE_BROKEN,
                rule,
                name,
                matched,
                nameEn,
                basis == null ? "" : "，" + basis);
    }
}
