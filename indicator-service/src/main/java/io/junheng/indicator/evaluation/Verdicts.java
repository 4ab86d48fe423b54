package io.junheng.indicator.evaluation;

import io.junheng.expressions.SqlEstimate;
import io.junheng.indicator.framework.FrameworkContent.VerdictContent;
import io.junheng.indicator.framework.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Verdicts as single characters in SQL: {@code M} met, {@code N} not met, {@code U} undetermined, {@code -} not measured, {@code ?} still open. What is decided here
 * is of the type {@code "char"}, which compares like a number.
 */
final class Verdicts {

    private Verdicts() {}

    /** What the estimate says of the threshold; where it says nothing, open. */
    static String estimated(Optional<SqlEstimate> estimate, Threshold threshold) {
        return estimate.map(known -> known.chosen(
                        threshold.relation(), threshold.number(), "'M'::\"char\"", "'N'::\"char\"", "'?'::\"char\""))
                .orElse("'?'::\"char\"");
    }

    /** What a condition says that is null only where it is undetermined. */
    static String exact(String condition) {
        return "case when " + condition + " then 'M' when not " + condition + " then 'N' else 'U' end";
    }

    /** What follows for a verdict over single subjects from the characters of its parts and of their floors. */
    static String concluded(VerdictContent verdict, List<String> parts, List<String> floors) {
        int atLeast = verdict.atLeast() == null ? parts.size() : verdict.atLeast();
        String below = verdict.restAtLeast() == null ? "false" : below(parts, floors);
        return "case when " + all(parts, "= '-'") + " then '-'::\"char\" when " + any(parts, "= '?'")
                + (verdict.restAtLeast() == null ? "" : " or " + any(floors, "= '?'")) + " then '?' when " + below
                + " or " + possible(parts) + " < " + atLeast + " then 'N' when " + any(parts, "= 'U'")
                + " then 'U' else 'M' end";
    }

    private static String below(List<String> parts, List<String> floors) {
        StringBuilder below = new StringBuilder("(false");
        for (int i = 0; i < parts.size(); i++) {
            below.append(" or (")
                    .append(parts.get(i))
                    .append(" = 'N' and ")
                    .append(floors.get(i))
                    .append(" <> 'M')");
        }
        return below.append(")").toString();
    }

    /** How many are met or may yet be. */
    private static String possible(List<String> parts) {
        return parts.stream()
                .map(part -> "(" + part + " = 'M' or " + part + " = 'U')::integer")
                .collect(Collectors.joining(" + ", "(", ")"));
    }

    static String met(List<String> parts) {
        return count(parts, "= 'M'");
    }

    static String measured(List<String> parts) {
        return count(parts, "<> '-'");
    }

    private static String count(List<String> parts, String condition) {
        return parts.stream()
                .map(part -> "(" + part + " " + condition + ")::integer")
                .collect(Collectors.joining(" + ", "(", ")"));
    }

    static String any(List<String> parts, String condition) {
        return parts.stream().map(part -> part + " " + condition).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String all(List<String> parts, String condition) {
        return parts.stream().map(part -> part + " " + condition).collect(Collectors.joining(" and ", "(", ")"));
    }

    /** The names of the undetermined among the parts, as a JSON array of reasons. */
    static SqlText undetermined(VerdictContent verdict, List<String> parts) {
        SqlText reasons = new SqlText().add("to_jsonb(array_remove(array[");
        for (int i = 0; i < parts.size(); i++) {
            reasons.add(
                    (i == 0 ? "" : ", ") + "case when " + parts.get(i) + " = 'U' then ?::text end",
                    ReasonView.CRITERION_UNDETERMINED + verdict.of().get(i));
        }
        return reasons.add("]::text[], null))");
    }
}
