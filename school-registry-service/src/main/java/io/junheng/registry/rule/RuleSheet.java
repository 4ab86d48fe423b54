package io.junheng.registry.rule;

import java.util.List;

/** What a ledger or a procedure says of its data (规则表), as it was written. */
public record RuleSheet(
        List<FieldDefinition> fields,
        List<LookupDefinition> lookups,
        List<FigureDefinition> figures,
        List<RuleDefinition> rules) {

    public RuleSheet {
        fields = fields == null ? List.of() : fields;
        lookups = lookups == null ? List.of() : lookups;
        figures = figures == null ? List.of() : figures;
        rules = rules == null ? List.of() : rules;
    }
}
