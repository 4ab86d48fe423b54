package io.junheng.registry.ledger;

import io.junheng.registry.rule.Rules;
import io.junheng.registry.rule.Values;

/** What an item says (条目内容): values of fields, figures, and apart from them the values of personal fields. */
record ItemContent(Values fields, Values figures, Values personal) {

    /** The content that {@code values} of all fields make. */
    static ItemContent of(Rules rules, Values values, Values figures) {
        return new ItemContent(values.without(rules.personal()), figures, values.only(rules.personal()));
    }

    /** The values of all fields. */
    Values values() {
        return fields.with(personal);
    }
}
