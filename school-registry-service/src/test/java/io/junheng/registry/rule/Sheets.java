package io.junheng.registry.rule;

import io.junheng.kit.problem.Violation;
import io.junheng.registry.reading.Collecting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sheets written in a few words, judged without a server. */
final class Sheets {

    private final List<FieldDefinition> fields = new ArrayList<>();
    private final List<FigureDefinition> figures = new ArrayList<>();
    private final List<LookupDefinition> lookups = new ArrayList<>();
    private final List<RuleDefinition> rules = new ArrayList<>();

    private Sheets() {}

    static Sheets sheet() {
        return new Sheets();
    }

    Sheets field(String key, String type) {
        return field(key, type, null, false);
    }

    Sheets field(String key, String type, String unit, boolean personal) {
        List<ChoiceDefinition> choices = type.equals("CHOICE")
                ? List.of(new ChoiceDefinition("A", "甲", null), new ChoiceDefinition("B", "乙", null))
                : null;
        fields.add(new FieldDefinition(key, key, key, type, unit, null, choices, personal, null));
        return this;
    }

    Sheets figure(String key, String type, String unit, String formula) {
        figures.add(new FigureDefinition(key, key, key, type, unit, formula));
        return this;
    }

    Sheets former(String key, String field) {
        lookups.add(new LookupDefinition(
                key, key, key, "FORMER", null, null, null, null, null, null, null, null, null, null, null, null, field,
                null));
        return this;
    }

    Sheets rule(String key, String severity, String when, String check) {
        return rule(key, severity, when, check, "不符合" + key, false);
    }

    Sheets rule(String key, String severity, String when, String check, String message, boolean override) {
        rules.add(new RuleDefinition(key, when, check, severity, message, message, "文件", override));
        return this;
    }

    private RuleSheet written() {
        return new RuleSheet(fields, lookups, figures, rules);
    }

    /** The checked sheet; every error that it has is thrown. */
    Rules checked() {
        Collecting reading = new Collecting();
        Rules checked = new SheetReader(written(), "", null, null, reading).rules(null, null, new NoLedgers());
        reading.problems().throwIfAny();
        return checked;
    }

    /** What is wrong with the sheet, as "pointer CODE". */
    List<String> errors() {
        Collecting reading = new Collecting();
        new SheetReader(written(), "", null, null, reading).rules(null, null, new NoLedgers());
        return reading.problems().violations().stream()
                .map(violation -> violation.pointer() + " " + violation.type().name())
                .toList();
    }

    /** What is wrong with the sheet, in English. */
    List<String> sentences() {
        Collecting reading = new Collecting();
        new SheetReader(written(), "", null, null, reading).rules(null, null, new NoLedgers());
        return reading.problems().violations().stream()
                .map((Violation violation) -> violation.message(false))
                .toList();
    }

    static Verdict judged(Rules rules, Map<String, Object> values) {
        return judged(rules, values, Map.of());
    }

    static Verdict judged(
            Rules rules, Map<String, Object> values, Map<String, Object> former, ExceptionGrant... grants) {
        Collecting reading = new Collecting();
        ValueReader reader = new ValueReader(rules, reading);
        Judged judged = new Judged(
                "2122990001",
                "220322001",
                "/220000/220300/220322/220322001/",
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 3, 1),
                2023,
                reader.json("/values", values),
                reader.json("/values", former),
                null,
                List.of(grants));
        reading.problems().throwIfAny();
        Values looked = Values.NONE;
        for (Lookup lookup : rules.lookups()) {
            Lookup.Former before = (Lookup.Former) lookup;
            if (judged.former().has(before.field())) {
                looked = looked.with(
                        Values.of(Map.of(before.key(), judged.former().get(before.field()))));
            }
        }
        return new Judge(rules, judged, looked).verdict();
    }
}
