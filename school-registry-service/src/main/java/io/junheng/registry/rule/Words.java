package io.junheng.registry.rule;

import io.junheng.expressions.Type;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that formulas may use, with type, unit and labels (词汇). */
public final class Words {

    private final Map<String, Word> words = new LinkedHashMap<>();
    private final Map<String, String> formulas = new LinkedHashMap<>();

    /** One name; {@code unit} is {@link Unit#NONE} for what is no number. */
    public record Word(Type type, Unit unit, String name, String nameEn) {}

    /** A value of its own. */
    public Words add(String key, Type type, Unit unit, String name, String nameEn) {
        words.put(key, new Word(type, unit, name, nameEn));
        formulas.remove(key);
        return this;
    }

    /** A value of its own that has no unit. */
    public Words add(String key, Type type, String name, String nameEn) {
        return add(key, type, Unit.NONE, name, nameEn);
    }

    /** A field. */
    public Words add(Field field) {
        return add(field.key(), field.type().formulaType(), field.unit(), field.name(), field.nameEn());
    }

    /** A name for a formula, whose result is of the type. */
    public Words define(String key, Type type, Unit unit, String name, String nameEn, String formula) {
        words.put(key, new Word(type, unit, name, nameEn));
        formulas.put(key, formula);
        return this;
    }

    /** These names, and {@code ours} as {@code our…} beside them: for conditions that compare items with what is judged. */
    Words besideOurs(Words ours) {
        Words both = new Words();
        both.words.putAll(words);
        both.formulas.putAll(formulas);
        ours.words.forEach((key, word) -> both.words.put(our(key), word));
        return both;
    }

    /** How a value of ours is called beside theirs. */
    static String our(String key) {
        return "our" + Character.toUpperCase(key.charAt(0)) + key.substring(1);
    }

    public Optional<Word> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    public Set<String> keys() {
        return Set.copyOf(words.keySet());
    }

    /** The vocabulary of these names. */
    public Vocabulary vocabulary() {
        Vocabulary.Builder builder = Vocabulary.builder();
        words.forEach((key, word) -> {
            if (formulas.containsKey(key)) {
                builder.definition(key, formulas.get(key), word.name(), word.nameEn());
                return;
            }
            switch (word.type()) {
                case NUMBER -> builder.element(key, word.unit(), word.name(), word.nameEn());
                case TEXT -> builder.text(key, word.name(), word.nameEn());
                case DATE -> builder.date(key, word.name(), word.nameEn());
                case TRUTH -> builder.truth(key, word.name(), word.nameEn());
            }
        });
        return builder.build();
    }
}
