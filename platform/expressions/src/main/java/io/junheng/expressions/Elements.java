package io.junheng.expressions;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the data elements that an expression reads, and the definitions that it uses. */
final class Elements {

    private final SortedSet<Element> found = new TreeSet<>();
    private final SortedMap<String, Expression> definitions = new TreeMap<>();

    private Elements(Expression expression) {
        collect(expression, 0);
    }

    static SortedSet<Element> of(Expression expression) {
        return new Elements(expression).found;
    }

    /** The bodies of the names that stand for formulas. */
    static SortedMap<String, Expression> definitionsOf(Expression expression) {
        return new Elements(expression).definitions;
    }

    private void collect(Expression node, int yearsBack) {
        if (node instanceof Expression.Figure figure) {
            found.add(new Element(figure.name(), yearsBack));
        } else if (node instanceof Expression.Growth growth) {
            collect(growth.expanded(), yearsBack);
        } else if (node instanceof Expression.Run run) {
            collect(run.expanded(), yearsBack);
        } else {
            if (node instanceof Expression.Defined defined) {
                definitions.put(defined.name(), defined.body());
            }
            int years = node instanceof Expression.Previous previous ? previous.years() : 0;
            node.parts().forEach(part -> collect(part, yearsBack + years));
        }
    }
}
