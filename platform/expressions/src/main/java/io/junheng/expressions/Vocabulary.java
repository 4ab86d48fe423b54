package io.junheng.expressions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a formula may use (词汇): data elements with their types and units, and definitions, which are formulas with a name. */
public final class Vocabulary {

    private final Map<String, Entry> entries;

    private Vocabulary(Map<String, Entry> entries) {
        this.entries = entries;
    }

    public static Builder builder() {
        return new Builder();
    }

    sealed interface Entry {
        Expression.Label label();
    }

    record ElementEntry(Expression.Label label, Type type, Unit unit) implements Entry {}

    record DefinitionEntry(Expression.Label label, String text) implements Entry {}

    Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** The name that was most likely meant, if any is near: by spelling, or by its Chinese or English label. */
    Optional<String> nearest(String name) {
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (entry.getValue().label().zh().equals(name)
                    || entry.getValue().label().en().equalsIgnoreCase(name)) {
                return Optional.of(entry.getKey());
            }
        }
        return Spelling.nearest(name, entries.keySet());
    }

    /** All definitions' errors at once; empty when every definition is sound. */
    public List<FormulaError> checkDefinitions(FormulaLevel level) {
        List<FormulaError> errors = new ArrayList<>();
        entries.forEach((name, entry) -> {
            if (entry instanceof DefinitionEntry definition) {
                FormulaCheck check = Formula.check(definition.text(), this, level);
                errors.addAll(check.errors());
            }
        });
        return errors;
    }

    /** Collects names; a later entry of the same name replaces the earlier one. */
    public static final class Builder {

        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder() {}

        /** A data element that is a number; {@code unit} as in {@link Units}. */
        public Builder element(String name, Unit unit, String zh, String en) {
            return element(name, Type.NUMBER, unit, zh, en);
        }

        /** A data element that is a text. */
        public Builder text(String name, String zh, String en) {
            return element(name, Type.TEXT, null, zh, en);
        }

        /** A data element that is a day. */
        public Builder date(String name, String zh, String en) {
            return element(name, Type.DATE, null, zh, en);
        }

        /** A data element that is true or false. */
        public Builder truth(String name, String zh, String en) {
            return element(name, Type.TRUTH, null, zh, en);
        }

        private Builder element(String name, Type type, Unit unit, String zh, String en) {
            entries.put(name, new ElementEntry(new Expression.Label(zh, en), type, unit));
            return this;
        }

        /** A name for a formula; cycles between definitions are found when a formula is checked. */
        public Builder definition(String name, String text, String zh, String en) {
            entries.put(name, new DefinitionEntry(new Expression.Label(zh, en), text));
            return this;
        }

        public Vocabulary build() {
            return new Vocabulary(new LinkedHashMap<>(entries));
        }
    }
}
