package io.junheng.registry.rule;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.DataElement;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.parameter.PolicyParameters;
import io.junheng.registry.reading.Collecting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks the definition of lookups (引用值定义检查) against what they name. */
final class LookupReader {

    private static final int MOST_YEARS_BACK = 10;
    private static final List<String> SOURCES = List.of(
            "SCHOOL_ATTRIBUTE",
            "REGION_ATTRIBUTE",
            "SCHOOL_RETURN",
            "REGION_RETURN",
            "ITEMS",
            "ITEM",
            "PARAMETER",
            "FORMER");

    private final Collecting reading;
    private final Map<String, Field> fields;
    private final Catalogue catalogue;
    private final PolicyParameters parameters;
    private final Function<String, Optional<Words>> ledgers;

    LookupReader(
            Collecting reading,
            Map<String, Field> fields,
            Catalogue catalogue,
            PolicyParameters parameters,
            Function<String, Optional<Words>> ledgers) {
        this.reading = reading;
        this.fields = fields;
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.ledgers = ledgers;
    }

    /** The lookup, or null when something is wrong with it. */
    Lookup lookup(String pointer, LookupDefinition sent) {
        String source = String.valueOf(sent.source());
        return switch (source) {
            case "SCHOOL_ATTRIBUTE" -> ofSchool(pointer, sent);
            case "REGION_ATTRIBUTE" -> ofRegion(pointer, sent);
            case "SCHOOL_RETURN" -> ofReturn(pointer, sent, Subject.SCHOOL);
            case "REGION_RETURN" -> ofReturn(pointer, sent, Subject.REGION);
            case "ITEMS" -> ofItems(pointer, sent);
            case "ITEM" -> ofItem(pointer, sent);
            case "PARAMETER" -> ofParameter(pointer, sent);
            case "FORMER" -> former(pointer, sent);
            default -> wrong(pointer + "/source", DefinitionProblem.SOURCE_UNKNOWN, source, String.join(", ", SOURCES));
        };
    }

    private Lookup ofSchool(String pointer, LookupDefinition sent) {
        boolean placed = placed(pointer, sent, ValueType.SCHOOL);
        Optional<SchoolAttribute> attribute = SchoolAttribute.find(sent.attribute());
        if (attribute.isEmpty()) {
            return wrong(
                    pointer + "/attribute",
                    DefinitionProblem.ATTRIBUTE_UNKNOWN,
                    sent.attribute(),
                    String.join(", ", SchoolAttribute.keys()));
        }
        return placed ? new Lookup.OfSchool(sent.key(), attribute.get(), sent.of()) : null;
    }

    private Lookup ofRegion(String pointer, LookupDefinition sent) {
        boolean placed = placed(pointer, sent, ValueType.REGION);
        Scope scope = sent.scope() == null ? Scope.SCHOOL : scope(pointer, sent);
        Optional<RegionAttribute> attribute = RegionAttribute.find(sent.attribute());
        if (attribute.isEmpty()) {
            return wrong(
                    pointer + "/attribute",
                    DefinitionProblem.ATTRIBUTE_UNKNOWN,
                    sent.attribute(),
                    String.join(", ", RegionAttribute.keys()));
        }
        return placed && scope != null ? new Lookup.OfRegion(sent.key(), attribute.get(), scope, sent.of()) : null;
    }

    private Lookup ofReturn(String pointer, LookupDefinition sent, Subject subject) {
        boolean placed = placed(pointer, sent, subject == Subject.SCHOOL ? ValueType.SCHOOL : ValueType.REGION);
        Scope scope = sent.scope() == null ? Scope.SCHOOL : scope(pointer, sent);
        int yearsBack = sent.yearsBack() == null ? 0 : sent.yearsBack();
        boolean near = yearsBack >= 0 && yearsBack <= MOST_YEARS_BACK;
        reading.problems().require(near, pointer + "/yearsBack", DefinitionProblem.YEARS_BACK);
        Unit unit = element(pointer, sent.form(), sent.element(), subject);
        return placed && near && scope != null && unit != null
                ? new Lookup.OfReturn(
                        sent.key(), subject, sent.form(), sent.element(), unit, yearsBack, scope, sent.of())
                : null;
    }

    /** The unit of the data element, null when form or element are wrong. */
    private Unit element(String pointer, String form, String element, Subject subject) {
        if (form == null || element == null) {
            return wrong(
                    pointer + (form == null ? "/form" : "/element"),
                    DefinitionProblem.MEMBER_NEEDED,
                    subject + "_RETURN");
        }
        Form known = catalogue.form(form).orElse(null);
        if (known == null) {
            return wrong(pointer + "/form", DefinitionProblem.FORM_UNKNOWN, form);
        }
        if (known.subject() != subject) {
            return wrong(pointer + "/form", DefinitionProblem.FORM_SUBJECT, form);
        }
        if (!known.elements().contains(element)) {
            return wrong(pointer + "/element", DefinitionProblem.ELEMENT_UNKNOWN, element, form);
        }
        return unitOf(catalogue.element(element).orElseThrow());
    }

    /** The unit of a data element as formulas see it; a unit that the formula language does not know is none. */
    static Unit unitOf(DataElement element) {
        return element.unit() == null
                ? Unit.NONE
                : Units.standard().find(element.unit()).orElse(Unit.NONE);
    }

    private Lookup ofItems(String pointer, LookupDefinition sent) {
        Optional<Words> theirs = theirs(pointer, sent);
        Scope scope = sent.scope() == null ? Scope.SCHOOL : scope(pointer, sent);
        if (theirs.isEmpty()) {
            return null;
        }
        boolean matched = matched(pointer, sent, theirs.get());
        Optional<Formula> where = where(pointer, sent, theirs.get());
        matched &= where.isPresent() == (sent.where() != null);
        Formula formula = new FormulaReader(reading)
                .number(pointer + "/formula", sent.formula(), theirs.get(), FormulaLevel.POPULATION, null);
        return matched && scope != null && formula != null
                ? new Lookup.OfItems(
                        sent.key(),
                        sent.ledger(),
                        scope,
                        match(sent),
                        sameYear(sent),
                        where.orElse(null),
                        formula,
                        sent.empty())
                : null;
    }

    private Lookup ofItem(String pointer, LookupDefinition sent) {
        Optional<Words> theirs = theirs(pointer, sent);
        Scope scope = sent.scope() == null ? Scope.SCHOOL : scope(pointer, sent);
        if (theirs.isEmpty()) {
            return null;
        }
        boolean matched = matched(pointer, sent, theirs.get());
        Optional<Formula> where = where(pointer, sent, theirs.get());
        matched &= where.isPresent() == (sent.where() != null);
        Optional<Words.Word> field = theirs.get().find(String.valueOf(sent.field()));
        if (field.isEmpty()) {
            return wrong(pointer + "/field", DefinitionProblem.FIELD_UNKNOWN, sent.field());
        }
        return matched && scope != null
                ? new Lookup.OfItem(
                        sent.key(),
                        sent.ledger(),
                        scope,
                        match(sent),
                        sameYear(sent),
                        where.orElse(null),
                        sent.field(),
                        field.get().type(),
                        field.get().unit())
                : null;
    }

    private Optional<Words> theirs(String pointer, LookupDefinition sent) {
        if (sent.ledger() == null) {
            wrong(pointer + "/ledger", DefinitionProblem.MEMBER_NEEDED, sent.source());
            return Optional.empty();
        }
        Optional<Words> words = ledgers.apply(sent.ledger());
        reading.problems()
                .require(words.isPresent(), pointer + "/ledger", DefinitionProblem.LEDGER_UNKNOWN, sent.ledger());
        return words;
    }

    private boolean matched(String pointer, LookupDefinition sent, Words theirs) {
        boolean good = true;
        for (Map.Entry<String, String> pair : match(sent).entrySet()) {
            boolean known = theirs.has(pair.getKey());
            boolean ours = pair.getValue() != null
                    && (fields.containsKey(pair.getValue()) || SubjectWords.KEYS.contains(pair.getValue()));
            reading.problems()
                    .require(known, pointer + "/match", DefinitionProblem.FIELD_UNKNOWN, pair.getKey())
                    .require(
                            ours,
                            pointer + "/match/" + pair.getKey(),
                            DefinitionProblem.FIELD_UNKNOWN,
                            pair.getValue());
            good &= known && ours;
        }
        return good;
    }

    /** The condition on items; empty when there is none or it is wrong. */
    private Optional<Formula> where(String pointer, LookupDefinition sent, Words theirs) {
        if (sent.where() == null) {
            return Optional.empty();
        }
        Words ours = SubjectWords.words();
        fields.values().stream().filter(field -> !field.personal()).forEach(ours::add);
        return Optional.ofNullable(new FormulaReader(reading)
                .condition(pointer + "/where", sent.where(), theirs.besideOurs(ours), FormulaLevel.SUBJECT));
    }

    private Lookup ofParameter(String pointer, LookupDefinition sent) {
        if (sent.parameter() == null) {
            return wrong(pointer + "/parameter", DefinitionProblem.MEMBER_NEEDED, sent.source());
        }
        var parameter = parameters.find(sent.parameter());
        if (parameter.isEmpty()) {
            return wrong(pointer + "/parameter", DefinitionProblem.PARAMETER_UNKNOWN, sent.parameter());
        }
        return new Lookup.OfParameter(
                sent.key(),
                sent.parameter(),
                parameter.get().type(),
                parameter.get().measure());
    }

    private Lookup former(String pointer, LookupDefinition sent) {
        Field field = fields.get(sent.field());
        if (field == null) {
            return wrong(pointer + "/field", DefinitionProblem.FIELD_UNKNOWN, sent.field());
        }
        return new Lookup.Former(sent.key(), sent.field(), field.type().formulaType(), field.unit());
    }

    /** Whether {@code of}, where it is given, is a field that holds such a code. */
    private boolean placed(String pointer, LookupDefinition sent, ValueType type) {
        if (sent.of() == null) {
            return true;
        }
        Field field = fields.get(sent.of());
        reading.problems()
                .require(field != null, pointer + "/of", DefinitionProblem.FIELD_UNKNOWN, sent.of())
                .require(
                        field == null || field.type() == type,
                        pointer + "/of",
                        DefinitionProblem.FIELD_NOT_CODE,
                        sent.of());
        return field != null && field.type() == type;
    }

    private Scope scope(String pointer, LookupDefinition sent) {
        Optional<Scope> scope = Arrays.stream(Scope.values())
                .filter(one -> one.name().equals(sent.scope()))
                .findFirst();
        if (scope.isEmpty()) {
            return wrong(
                    pointer + "/scope",
                    DefinitionProblem.SCOPE_UNKNOWN,
                    sent.scope(),
                    "SCHOOL, TOWN, COUNTY, CITY, PROVINCE, NATION");
        }
        return scope.get();
    }

    private static Map<String, String> match(LookupDefinition sent) {
        return sent.match() == null ? Map.of() : sent.match();
    }

    private static boolean sameYear(LookupDefinition sent) {
        return Boolean.TRUE.equals(sent.sameYear());
    }

    private <T> T wrong(String pointer, DefinitionProblem problem, Object... args) {
        reading.problems().add(pointer, problem, args);
        return null;
    }
}
