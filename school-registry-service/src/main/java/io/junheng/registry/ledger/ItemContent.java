package io.junheng.registry.ledger;

import io.junheng.registry.rule.Rules;
import io.junheng.registry.rule.Values;
import java.util.Set;
import java.util.TreeSet;

/** What an item says (条目内容): values of fields, figures, and apart from them the values of personal fields. */
record ItemContent(Values fields, Values figures, Values personal) {

    /** The content that {@code values} of all fields make. */
    static ItemContent of(Rules rules, Values values, Values figures) {
        return new ItemContent(values.without(rules.personal()), figures, values.only(rules.personal()));
    }

    /** This content with other values and figures. A value that has been personal stays so, whatever has become of its field. */
    ItemContent changed(Rules rules, Values values, Values newFigures) {
        Set<String> apart = new TreeSet<>(rules.personal());
        apart.addAll(personal.all().keySet());
        return new ItemContent(values.without(apart), newFigures, values.only(apart));
    }

    /** The values of all fields. */
    Values values() {
        return fields.with(personal);
    }
}
