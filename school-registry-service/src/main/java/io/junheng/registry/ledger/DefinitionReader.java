package io.junheng.registry.ledger;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Relation;
import io.junheng.expressions.Type;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.PeriodType;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.parameter.PolicyParameters;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.WrittenText;
import io.junheng.registry.rule.DefinitionProblem;
import io.junheng.registry.rule.Field;
import io.junheng.registry.rule.FormulaReader;
import io.junheng.registry.rule.LedgerItems;
import io.junheng.registry.rule.RuleBook;
import io.junheng.registry.rule.Rules;
import io.junheng.registry.rule.Sentence;
import io.junheng.registry.rule.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks the definition of a ledger (台账定义检查), with every error at its place. */
final class DefinitionReader {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Set<String> SUBJECT_NAMES = Set.of("schoolCode", "regionCode", "year");
    private static final int MOST_MEASURES = 100;

    private final RuleBook book;
    private final Catalogue catalogue;
    private final PolicyParameters parameters;
    private final LedgerItems ledgers;
    private final Collecting reading = new Collecting();
    private final FormulaReader formulas = new FormulaReader(reading);

    DefinitionReader(RuleBook book, Catalogue catalogue, PolicyParameters parameters, LedgerItems ledgers) {
        this.book = book;
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.ledgers = ledgers;
    }

    /** The ledger that {@code body} defines under {@code version}; refused with every reason. */
    Ledger ledger(String own, int version, LedgerBody body) {
        reading.problems()
                .require(KEY.matcher(own).matches(), "/key", LedgerProblem.LEDGER_KEY)
                .require(body.key() == null || body.key().equals(own), "/key", LedgerProblem.LEDGER_KEY_DIFFERS);
        reading.read("/name", () -> ProperName.of(body.name()));
        reading.read("/nameEn", () -> ProperName.of(body.nameEn()));
        reading.readIfPresent("/basis", body.basis(), WrittenText::of);
        LedgerSubject subject = reading.read(
                "/subject", () -> Choice.of(LedgerSubject.class, body.subject(), LedgerProblem.SUBJECT_UNKNOWN));
        Lifecycle lifecycle = reading.read(
                "/lifecycle", () -> Choice.of(Lifecycle.class, body.lifecycle(), LedgerProblem.LIFECYCLE_UNKNOWN));
        PeriodType period =
                reading.read("/period", () -> Choice.of(PeriodType.class, body.period(), LedgerProblem.PERIOD_UNKNOWN));
        boolean standing = Boolean.TRUE.equals(body.standing());
        reading.problems().require(!standing || lifecycle != Lifecycle.CASE, "/standing", LedgerProblem.STANDING_CASE);
        Rules rules = book.define(body.sheet(), "", own, reading);
        Rules closing = body.beforeSchoolCloses() == null || rules == null
                ? null
                : book.define(
                        body.beforeSchoolCloses().sheet(), "/beforeSchoolCloses", own, rules.itemWords(), reading);
        if (rules == null || subject == null || lifecycle == null || period == null) {
            reading.problems().throwIfAny();
        }
        WriteOffParty party = body.writtenOffBy() == null
                ? WriteOffParty.OTHER_PARTY
                : reading.read(
                        "/writtenOffBy",
                        () -> Choice.of(WriteOffParty.class, body.writtenOffBy(), LedgerProblem.PARTY_UNKNOWN));
        boolean cases = lifecycle == Lifecycle.CASE;
        reading.problems()
                .require(cases || body.closes() == null, "/closes", LedgerProblem.CLOSES_RECORD)
                .require(cases || body.zeroIncrement() == null, "/zeroIncrement", LedgerProblem.CLOSES_RECORD);
        List<String> identity = identity(body, rules);
        Opening opening = body.opens() == null ? null : opening(own, body.opens(), subject, rules);
        reading.problems()
                .require(
                        opening == null || opening.source() != Opening.Source.CLASSES || !identity.isEmpty(),
                        "/identity",
                        LedgerProblem.OPENS_IDENTITY);
        Formula closes = body.closes() == null
                ? null
                : formulas.condition("/closes", body.closes(), rules.words(), FormulaLevel.SUBJECT);
        ZeroIncrement increment = body.zeroIncrement() == null ? null : increment(body.zeroIncrement(), rules);
        List<Measure> measures = measures(body, opening, rules);
        reading.problems().throwIfAny();
        return new Ledger(
                own, version, body, subject, lifecycle, standing, period, rules, identity, opening, closes, party,
                increment, closing, measures);
    }

    private List<String> identity(LedgerBody body, Rules rules) {
        List<String> identity = new ArrayList<>(new TreeSet<>(body.identity() == null ? List.of() : body.identity()));
        for (String name : identity) {
            reading.problems()
                    .require(
                            rules.field(name).isPresent() || SUBJECT_NAMES.contains(name),
                            "/identity",
                            LedgerProblem.IDENTITY_UNKNOWN,
                            name);
        }
        return identity;
    }

    private Opening opening(String own, OpensDefinition sent, LedgerSubject subject, Rules rules) {
        Opening.Source source = reading.read(
                "/opens/source", () -> Choice.of(Opening.Source.class, sent.source(), LedgerProblem.OPENS_SOURCE));
        Formula when = formulas.condition("/opens/when", sent.when(), rules.words(), FormulaLevel.SUBJECT);
        if (source == null) {
            return null;
        }
        String key = source == Opening.Source.LEDGER ? sent.ledger() : sent.form();
        Words words = source == Opening.Source.LEDGER ? ofLedger(own, key) : ofForm(source, key, subject);
        if (words == null) {
            return null;
        }
        return new Opening(source, key, fill(sent, rules, words), when);
    }

    private Words ofForm(Opening.Source source, String key, LedgerSubject subject) {
        Subject filedBy = subject.ofSchool() ? Subject.SCHOOL : Subject.REGION;
        Form form = key == null ? null : catalogue.form(key).orElse(null);
        if (form == null || form.subject() != filedBy) {
            reading.problems().add("/opens/form", LedgerProblem.OPENS_FORM, String.valueOf(key));
            return null;
        }
        if (source == Opening.Source.RETURN) {
            return SourceWords.ofReturn(form, catalogue);
        }
        reading.problems().require(form.classList(), "/opens/form", LedgerProblem.OPENS_CLASS_LIST, key);
        return SourceWords.ofClass();
    }

    private Words ofLedger(String own, String key) {
        Optional<Words> words = key == null || key.equals(own) ? Optional.empty() : ledgers.words(key);
        reading.problems().require(words.isPresent(), "/opens/ledger", LedgerProblem.OPENS_LEDGER, String.valueOf(key));
        return words.orElse(null);
    }

    private Map<String, Formula> fill(OpensDefinition sent, Rules rules, Words words) {
        Map<String, String> texts = new TreeMap<>();
        for (Field field : rules.fields()) {
            if (words.has(field.key())) {
                texts.put(field.key(), field.key());
            }
        }
        if (sent.fill() != null) {
            texts.putAll(sent.fill());
        }
        Map<String, Formula> fill = new TreeMap<>();
        texts.forEach((key, text) -> {
            Field field = rules.field(key).orElse(null);
            if (field == null) {
                reading.problems().add("/opens/fill/" + key, LedgerProblem.FILL_UNKNOWN, key);
                return;
            }
            Formula formula = formulas.value(
                    "/opens/fill/" + key, text, words, field.type().formulaType(), field.unit());
            if (formula != null) {
                fill.put(key, formula);
            }
        });
        return fill;
    }

    private ZeroIncrement increment(ZeroIncrementDefinition sent, Rules rules) {
        Formula when = formulas.condition("/zeroIncrement/when", sent.when(), rules.words(), FormulaLevel.SUBJECT);
        Sentence message = RuleBook.sentence("/zeroIncrement/message", sent.message(), rules, reading);
        Sentence messageEn = RuleBook.sentence("/zeroIncrement/messageEn", sent.messageEn(), rules, reading);
        return new ZeroIncrement(when, message, messageEn, sent.basis());
    }

    private List<Measure> measures(LedgerBody body, Opening opening, Rules rules) {
        List<MeasureDefinition> sent = body.measures() == null ? List.of() : body.measures();
        reading.problems()
                .require(sent.size() <= MOST_MEASURES, "/measures", LedgerProblem.TOO_MANY_MEASURES, MOST_MEASURES);
        List<Measure> measures = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < sent.size() && i < MOST_MEASURES; i++) {
            String at = "/measures/" + i;
            MeasureDefinition one = sent.get(i);
            boolean named = one != null && one.key() != null && one.key().matches("[a-z][A-Za-z0-9]{0,63}");
            reading.problems()
                    .require(named, at + "/key", DefinitionProblem.KEY_FORMAT)
                    .require(!named || keys.add(one.key()), at + "/key", DefinitionProblem.KEY_TAKEN, one.key());
            if (named) {
                Measure measure = measure(at, one, opening, rules, body);
                if (measure != null) {
                    measures.add(measure);
                }
            }
        }
        return measures;
    }

    private Measure measure(String at, MeasureDefinition sent, Opening opening, Rules rules, LedgerBody body) {
        ProperName name = reading.read(at + "/name", () -> ProperName.of(sent.name()));
        ProperName nameEn = reading.read(at + "/nameEn", () -> ProperName.of(sent.nameEn()));
        Measure.Population population = sent.population() == null
                ? Measure.Population.ITEMS
                : reading.read(
                        at + "/population",
                        () -> Choice.of(Measure.Population.class, sent.population(), LedgerProblem.MEASURE_POPULATION));
        boolean classes = population == Measure.Population.CLASSES;
        reading.problems()
                .require(
                        !classes || (opening != null && opening.source() == Opening.Source.CLASSES),
                        at + "/population",
                        LedgerProblem.MEASURE_CLASSES);
        Unit unit = sent.unit() == null
                ? Unit.NONE
                : Units.standard().find(sent.unit()).orElse(null);
        reading.problems().require(unit != null, at + "/unit", LedgerProblem.MEASURE_UNIT, String.valueOf(sent.unit()));
        Words words = classes ? ClassWords.of(body, rules) : rules.itemWords();
        Formula formula = unit == null
                ? null
                : formulas.number(at + "/formula", sent.formula(), words, FormulaLevel.POPULATION, unit);
        Relation relation = sent.relation() == null ? null : relation(at, sent.relation());
        boolean targeted = sent.target() != null || sent.parameter() != null;
        reading.problems()
                .require(
                        (sent.relation() != null) == targeted && (sent.target() == null || sent.parameter() == null),
                        at + "/relation",
                        LedgerProblem.MEASURE_TARGET);
        if (sent.parameter() != null) {
            reading.problems()
                    .require(
                            parameters
                                    .find(sent.parameter())
                                    .filter(parameter -> parameter.type() == Type.NUMBER)
                                    .isPresent(),
                            at + "/parameter",
                            LedgerProblem.MEASURE_PARAMETER,
                            sent.parameter());
        }
        return name == null || nameEn == null || population == null || formula == null
                ? null
                : new Measure(
                        sent.key(),
                        name.text(),
                        nameEn.text(),
                        population,
                        formula,
                        relation,
                        sent.target(),
                        sent.parameter(),
                        sent.basis());
    }

    private Relation relation(String at, String text) {
        Optional<Relation> relation = Relation.find(text);
        reading.problems().require(relation.isPresent(), at + "/relation", LedgerProblem.MEASURE_RELATION, text);
        return relation.orElse(null);
    }
}
