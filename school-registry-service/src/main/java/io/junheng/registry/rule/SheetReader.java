package io.junheng.registry.rule;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Type;
import io.junheng.expressions.Unit;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.parameter.PolicyParameters;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.ReadingProblem;
import io.junheng.registry.reading.WrittenText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks a whole sheet (规则表检查): fields first, then what is looked up, then the formulas over both. */
final class SheetReader {

    private static final int MOST = 200;

    private final RuleSheet sheet;
    private final String pointer;
    private final String ledger;
    private final Words ownItems;
    private final Collecting reading;
    private final Keys keys;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<NamedFormula> figures = new ArrayList<>();
    private final Words words = SubjectWords.words();

    /** {@code ownItems} is what the items of {@code ledger} say, null where they say what this sheet's fields and figures do. */
    SheetReader(RuleSheet sheet, String pointer, String ledger, Words ownItems, Collecting reading) {
        this.sheet = sheet;
        this.pointer = pointer;
        this.ledger = ledger;
        this.ownItems = ownItems;
        this.reading = reading;
        this.keys = new Keys(reading);
    }

    /** The checked sheet, or null when something is wrong with it. */
    Rules rules(Catalogue catalogue, PolicyParameters parameters, LedgerItems items) {
        int before = reading.problems().violations().size();
        bounded("/fields", sheet.fields());
        bounded("/lookups", sheet.lookups());
        bounded("/figures", sheet.figures());
        bounded("/rules", sheet.rules());
        if (reading.problems().violations().size() > before) {
            return null;
        }
        readFields();
        declareFigures();
        Words itemWords = ItemWords.of(fields.values(), figures);
        List<Lookup> lookups = readLookups(new LookupReader(
                reading,
                fields,
                catalogue,
                parameters,
                key -> key.equals(ledger) ? Optional.of(ownItems == null ? itemWords : ownItems) : items.words(key)));
        checkFigures();
        List<Rule> rules = readRules();
        return reading.problems().violations().size() > before
                ? null
                : new Rules(fields, lookups, figures, rules, words, itemWords);
    }

    /** Fields and figures alone, as far as they are sound: what reading values needs, whatever has become of what is looked up. */
    Rules shape() {
        readFields();
        declareFigures();
        return new Rules(fields, List.of(), figures, List.of(), words, ItemWords.of(fields.values(), figures));
    }

    private void bounded(String part, List<?> all) {
        reading.problems()
                .require(all.size() <= MOST, pointer + part, DefinitionProblem.TOO_MANY, MOST)
                .require(all.stream().allMatch(one -> one != null), pointer + part, ReadingProblem.VALUE_MISSING);
    }

    private void readFields() {
        FieldReader reader = new FieldReader(reading, keys);
        each("/fields", sheet.fields(), (at, sent) -> {
            Field field = reader.field(at, sent);
            if (field != null) {
                fields.put(field.key(), field);
                words.add(field);
            }
        });
    }

    private void declareFigures() {
        each("/figures", sheet.figures(), (at, sent) -> {
            boolean named = keys.take(at, sent.key());
            ProperName name = reading.read(at + "/name", () -> ProperName.of(sent.name()));
            ProperName nameEn = reading.read(at + "/nameEn", () -> ProperName.of(sent.nameEn()));
            Type type = sent.type() == null
                    ? Type.NUMBER
                    : reading.read(
                            at + "/type",
                            () -> Choice.of(Type.class, sent.type(), DefinitionProblem.FIGURE_TYPE_UNKNOWN));
            Unit unit = type == null ? null : FieldReader.unit(at, sent.unit(), type == Type.NUMBER, reading);
            if (named && name != null && nameEn != null && unit != null) {
                figures.add(new NamedFormula(sent.key(), name.text(), nameEn.text(), type, unit, null));
                words.define(sent.key(), type, unit, name.text(), nameEn.text(), String.valueOf(sent.formula()));
            }
        });
    }

    private List<Lookup> readLookups(LookupReader reader) {
        List<Lookup> lookups = new ArrayList<>();
        each("/lookups", sheet.lookups(), (at, sent) -> {
            boolean named = keys.take(at, sent.key());
            ProperName name = reading.read(at + "/name", () -> ProperName.of(sent.name()));
            ProperName nameEn = reading.read(at + "/nameEn", () -> ProperName.of(sent.nameEn()));
            Lookup lookup = reader.lookup(at, sent);
            if (named && name != null && nameEn != null && lookup != null) {
                lookups.add(lookup);
                words.add(lookup.key(), lookup.type(), lookup.unit(), name.text(), nameEn.text());
            }
        });
        return lookups;
    }

    private void checkFigures() {
        FormulaReader reader = new FormulaReader(reading);
        for (int i = 0; i < figures.size(); i++) {
            NamedFormula figure = figures.get(i);
            int place = place(figure.key());
            String at = pointer + "/figures/" + place + "/formula";
            Formula formula =
                    reader.value(at, sheet.figures().get(place).formula(), words, figure.type(), figure.unit());
            reader.impersonal(at, formula, personal());
            figures.set(
                    i,
                    new NamedFormula(
                            figure.key(), figure.name(), figure.nameEn(), figure.type(), figure.unit(), formula));
        }
    }

    private int place(String figure) {
        for (int i = 0; i < sheet.figures().size(); i++) {
            if (figure.equals(sheet.figures().get(i).key())) {
                return i;
            }
        }
        throw new IllegalStateException(figure);
    }

    private Set<String> personal() {
        Set<String> personal = new TreeSet<>();
        fields.values().stream().filter(Field::personal).forEach(field -> personal.add(field.key()));
        return personal;
    }

    private List<Rule> readRules() {
        FormulaReader reader = new FormulaReader(reading);
        Set<String> ruleKeys = new TreeSet<>();
        List<Rule> rules = new ArrayList<>();
        each("/rules", sheet.rules(), (at, sent) -> {
            boolean named = Keys.formed(at, sent.key(), reading);
            reading.problems()
                    .require(
                            sent.key() == null || ruleKeys.add(sent.key()),
                            at + "/key",
                            DefinitionProblem.KEY_TAKEN,
                            String.valueOf(sent.key()));
            Severity severity = reading.read(
                    at + "/severity",
                    () -> Choice.of(Severity.class, sent.severity(), DefinitionProblem.SEVERITY_UNKNOWN));
            boolean override = Boolean.TRUE.equals(sent.override());
            reading.problems()
                    .require(
                            !override || severity == null || severity.refuses(),
                            at + "/override",
                            DefinitionProblem.OVERRIDE_UNEXPECTED);
            Formula when = sent.when() == null || sent.when().isBlank()
                    ? null
                    : reader.condition(at + "/when", sent.when(), words, FormulaLevel.SUBJECT);
            Formula check = reader.condition(at + "/check", sent.check(), words, FormulaLevel.SUBJECT);
            Sentence message = sentence(at + "/message", sent.message(), words, personal(), reading);
            Sentence messageEn = sentence(at + "/messageEn", sent.messageEn(), words, personal(), reading);
            if (severity != null && check != null && message != null && messageEn != null) {
                rules.add(new Rule(
                        sent.key(),
                        when,
                        check,
                        severity,
                        message,
                        messageEn,
                        sent.basis(),
                        override,
                        firstField(check)));
            }
        });
        return rules;
    }

    private String firstField(Formula check) {
        return check.elements().stream()
                .map(element -> element.name())
                .filter(fields::containsKey)
                .findFirst()
                .orElse(null);
    }

    /** The sentence, or null when it is wrong. */
    static Sentence sentence(String at, String text, Words words, Set<String> personal, Collecting reading) {
        WrittenText written = reading.read(at, () -> WrittenText.of(text));
        if (written == null) {
            return null;
        }
        Sentence sentence = new Sentence(written.text());
        for (String name : sentence.names()) {
            reading.problems()
                    .require(words.has(name), at, DefinitionProblem.PLACEHOLDER_UNKNOWN, name)
                    .require(!personal.contains(name), at, DefinitionProblem.PERSONAL_VALUE, name);
        }
        return sentence;
    }

    /** Reads one of the parts at its pointer. */
    private interface Part<T> {
        void read(String at, T sent);
    }

    private <T> void each(String part, List<T> all, Part<T> reader) {
        for (int i = 0; i < all.size(); i++) {
            reader.read(pointer + part + "/" + i, all.get(i));
        }
    }
}
