package io.junheng.registry.rule;

import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the definition of fields (字段定义检查). */
final class FieldReader {

    private static final Pattern CHOICE_KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private final Collecting reading;
    private final Keys keys;

    FieldReader(Collecting reading, Keys keys) {
        this.reading = reading;
        this.keys = keys;
    }

    /** The field, or null when something is wrong with it. */
    Field field(String pointer, FieldDefinition sent) {
        boolean named = keys.take(pointer, sent.key());
        ProperName name = reading.read(pointer + "/name", () -> ProperName.of(sent.name()));
        ProperName nameEn = reading.read(pointer + "/nameEn", () -> ProperName.of(sent.nameEn()));
        ValueType type = reading.read(
                pointer + "/type", () -> Choice.of(ValueType.class, sent.type(), DefinitionProblem.FIELD_TYPE_UNKNOWN));
        if (type == null) {
            return null;
        }
        Unit unit = unit(pointer, sent.unit(), type.measured(), reading);
        reading.problems()
                .require(
                        !Boolean.TRUE.equals(sent.signed()) || type.measured(),
                        pointer + "/signed",
                        DefinitionProblem.SIGNED_UNEXPECTED);
        Set<String> choices = choices(pointer + "/choices", sent.choices(), type);
        if (!named || name == null || nameEn == null || unit == null) {
            return null;
        }
        return new Field(
                sent.key(),
                name.text(),
                nameEn.text(),
                type,
                unit,
                Boolean.TRUE.equals(sent.required()),
                choices,
                Boolean.TRUE.equals(sent.personal()),
                Boolean.TRUE.equals(sent.signed()));
    }

    /** The unit that {@code text} names, none when it is absent, null when it is wrong. */
    static Unit unit(String pointer, String text, boolean measured, Collecting reading) {
        if (text == null || text.isBlank()) {
            return Unit.NONE;
        }
        if (!measured) {
            reading.problems().add(pointer + "/unit", DefinitionProblem.UNIT_UNEXPECTED);
            return null;
        }
        Unit unit = Units.standard().find(text).orElse(null);
        reading.problems().require(unit != null, pointer + "/unit", DefinitionProblem.UNIT_UNKNOWN, text);
        return unit;
    }

    private Set<String> choices(String pointer, List<ChoiceDefinition> sent, ValueType type) {
        List<ChoiceDefinition> all = sent == null ? List.of() : sent;
        reading.problems()
                .require(type != ValueType.CHOICE || !all.isEmpty(), pointer, DefinitionProblem.CHOICES_NEEDED)
                .require(type == ValueType.CHOICE || all.isEmpty(), pointer, DefinitionProblem.CHOICES_UNEXPECTED);
        Set<String> choices = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            ChoiceDefinition choice = all.get(i);
            String at = pointer + "/" + i;
            String key = choice == null ? null : choice.key();
            boolean formed = key != null && CHOICE_KEY.matcher(key).matches();
            reading.problems()
                    .require(formed, at + "/key", DefinitionProblem.CHOICE_KEY_FORMAT)
                    .require(!formed || seen.add(key), at + "/key", DefinitionProblem.KEY_TAKEN, String.valueOf(key));
            if (formed) {
                reading.read(at + "/name", () -> ProperName.of(choice.name()));
                choices.add(key);
            }
        }
        return choices;
    }
}
