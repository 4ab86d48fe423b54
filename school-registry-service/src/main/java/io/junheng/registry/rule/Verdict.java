package io.junheng.registry.rule;

import io.junheng.kit.problem.Problems;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rule book says of one subject and its values (裁定): everything at once. {@code lookups} are what was looked up, {@code figures} what could be
 * computed, both without what is unknown.
 */
public record Verdict(Values lookups, Values figures, List<Remark> remarks) {

    public Verdict {
        remarks = List.copyOf(remarks);
    }

    /** The remarks of a severity; those that an exception document let pass are not among them. */
    public List<Remark> of(Severity severity) {
        return remarks.stream()
                .filter(remark -> remark.severity() == severity && remark.exception() == null)
                .toList();
    }

    /** The rules that an exception document let pass. */
    public List<Remark> excepted() {
        return remarks.stream().filter(remark -> remark.exception() != null).toList();
    }

    public boolean refused() {
        return remarks.stream().anyMatch(Remark::refuses);
    }

    /** Refuses with every rule that does; those of 422 go first and decide the status. */
    public void throwIfRefused() {
        Problems problems = new Problems();
        report(problems);
        problems.throwIfAny();
    }

    /** Adds every rule that refuses, as a violation. */
    public void report(Problems problems) {
        Stream.of(Severity.REFUSE, Severity.CONFLICT)
                .flatMap(severity -> of(severity).stream())
                .forEach(remark -> problems.add(
                        remark.pointer(),
                        type(remark),
                        remark.rule(),
                        remark.message(),
                        remark.messageEn(),
                        remark.basis() == null ? "" : "，" + remark.basis()));
    }

    private static RuleProblem type(Remark remark) {
        boolean conflict = remark.severity() == Severity.CONFLICT;
        if (remark.undetermined()) {
            return conflict ? RuleProblem.CONFLICT_UNDETERMINED : RuleProblem.RULE_UNDETERMINED;
        }
        return conflict ? RuleProblem.RULE_CONFLICT : RuleProblem.RULE_REFUSED;
    }
}
