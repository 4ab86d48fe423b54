package io.junheng.registry.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks up what sheets name from elsewhere (引用取值), for many subjects with one statement per lookup; what is not known is absent. */
@ApplicationScoped
class Lookups {

    private final SubjectLookups subjects;
    private final ReturnLookups returns;
    private final ItemLookups items;
    private final ParameterLookups parameters;

    Lookups(SubjectLookups subjects, ReturnLookups returns, ItemLookups items, ParameterLookups parameters) {
        this.subjects = subjects;
        this.returns = returns;
        this.items = items;
        this.parameters = parameters;
    }

    /** What is looked up for each of {@code all}, in order. */
    List<Values> of(Rules rules, List<Judged> all) {
        List<SortedMap<String, Object>> found = new ArrayList<>();
        all.forEach(one -> found.add(new TreeMap<>()));
        for (Lookup lookup : rules.lookups()) {
            List<Object> values = values(lookup, all);
            for (int i = 0; i < all.size(); i++) {
                if (values.get(i) != null) {
                    found.get(i).put(lookup.key(), values.get(i));
                }
            }
        }
        return found.stream().map(Values::new).toList();
    }

    private List<Object> values(Lookup lookup, List<Judged> all) {
        if (lookup instanceof Lookup.OfSchool school) {
            return subjects.of(school, all);
        }
        if (lookup instanceof Lookup.OfRegion region) {
            return subjects.of(region, all);
        }
        if (lookup instanceof Lookup.OfReturn element) {
            return returns.of(element, all);
        }
        if (lookup instanceof Lookup.OfItems figure) {
            return items.of(figure, all);
        }
        if (lookup instanceof Lookup.OfItem value) {
            return items.of(value, all);
        }
        if (lookup instanceof Lookup.OfParameter parameter) {
            return parameters.of(parameter, all);
        }
        Lookup.Former former = (Lookup.Former) lookup;
        List<Object> values = new ArrayList<>();
        all.forEach(one -> values.add(one.former().get(former.field())));
        return values;
    }
}
