package io.junheng.registry.rule;

import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.WrittenText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the exception documents that come with a change (例外批准读取): each for a rule of the sheet that allows one. */
public final class ExceptionReader {

    private ExceptionReader() {}

    /** The exceptions in their stored form; each wrong one told below {@code pointer}. */
    public static List<ExceptionGrant> read(
            String pointer, Rules rules, List<ExceptionGrant> sent, Collecting reading) {
        List<ExceptionGrant> grants = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<ExceptionGrant> all = sent == null ? List.of() : sent;
        for (int i = 0; i < all.size(); i++) {
            ExceptionGrant one = all.get(i);
            String at = pointer + "/" + i;
            String key = one == null ? null : one.rule();
            Rule rule = rules.rules().stream()
                    .filter(known -> known.key().equals(key))
                    .findFirst()
                    .orElse(null);
            reading.problems()
                    .require(rule != null, at + "/rule", RuleProblem.EXCEPTION_RULE_UNKNOWN, String.valueOf(key))
                    .require(
                            rule == null || rule.override(),
                            at + "/rule",
                            RuleProblem.EXCEPTION_NOT_ALLOWED,
                            String.valueOf(key))
                    .require(
                            rule == null || seen.add(key),
                            at + "/rule",
                            RuleProblem.EXCEPTION_TWICE,
                            String.valueOf(key));
            if (rule != null) {
                WrittenText document = reading.read(at + "/document", () -> WrittenText.of(one.document()));
                WrittenText reason = reading.readIfPresent(at + "/reason", one.reason(), WrittenText::of);
                if (document != null) {
                    grants.add(new ExceptionGrant(key, document.text(), reason == null ? null : reason.text()));
                }
            }
        }
        return grants;
    }
}
