package io.junheng.registry.procedure;

import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.rule.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A case at its last step, as its effect sees it (决定): the subject and where it lies, the day of the decision, what was entered, the parameters that the
 * procedure gives the effect, and the number of the deciding document, null where it has none.
 */
public record Decision(
        String caseId,
        String procedure,
        Subject subject,
        String subjectCode,
        String regionCode,
        String regionPath,
        LocalDate on,
        Values values,
        List<Values> entries,
        Map<String, String> with,
        String authority) {

    /** The value of the field that the effect's parameter {@code parameter} names, or null. */
    public Object value(String parameter) {
        String field = with.get(parameter);
        return field == null ? null : values.get(field);
    }
}
