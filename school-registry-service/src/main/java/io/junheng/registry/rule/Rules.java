package io.junheng.registry.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A checked sheet (规则表): what {@link RuleBook} judges by. */
public final class Rules {

    private final Map<String, Field> fields;
    private final List<Lookup> lookups;
    private final List<NamedFormula> figures;
    private final List<Rule> rules;
    private final Words words;
    private final Words itemWords;

    Rules(
            Map<String, Field> fields,
            List<Lookup> lookups,
            List<NamedFormula> figures,
            List<Rule> rules,
            Words words,
            Words itemWords) {
        this.fields = new LinkedHashMap<>(fields);
        this.lookups = List.copyOf(lookups);
        this.figures = List.copyOf(figures);
        this.rules = List.copyOf(rules);
        this.words = words;
        this.itemWords = itemWords;
    }

    /** The fields in their order. */
    public Collection<Field> fields() {
        return fields.values();
    }

    public Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    List<Lookup> lookups() {
        return lookups;
    }

    List<NamedFormula> figures() {
        return figures;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Whether a figure has this key. */
    public boolean hasFigure(String key) {
        return figures.stream().anyMatch(figure -> figure.key().equals(key));
    }

    /** The keys of the figures, in their order. */
    public List<String> figureKeys() {
        return figures.stream().map(NamedFormula::key).toList();
    }

    /** The names that a formula about one subject may use. */
    public Words words() {
        return words;
    }

    /** The names that a population formula over items of this sheet may use. */
    public Words itemWords() {
        return itemWords;
    }

    /** The personal fields. */
    public Set<String> personal() {
        Set<String> personal = new TreeSet<>();
        fields.values().stream().filter(Field::personal).forEach(field -> personal.add(field.key()));
        return personal;
    }

    /** The ledgers that lookups read, whose changes can change a verdict, with how far each reaches. */
    public Map<String, Scope> ledgers() {
        Map<String, Scope> ledgers = new LinkedHashMap<>();
        for (Lookup lookup : lookups) {
            if (lookup instanceof Lookup.OfItems items) {
                ledgers.merge(items.ledger(), items.scope(), Rules::wider);
            } else if (lookup instanceof Lookup.OfItem item) {
                ledgers.merge(item.ledger(), item.scope(), Rules::wider);
            }
        }
        return ledgers;
    }

    private static Scope wider(Scope one, Scope other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
