package io.junheng.registry.procedure;

import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.rule.ExceptionGrant;
import io.junheng.registry.rule.ExceptionReader;
import io.junheng.registry.rule.Field;
import io.junheng.registry.rule.References;
import io.junheng.registry.rule.Rules;
import io.junheng.registry.rule.ValueReader;
import io.junheng.registry.rule.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in what is filed with the opening or a step of a case (填报受理): each field at its own time, and never again after it. */
@ApplicationScoped
class Filling {

    private final References references;

    Filling(References references) {
        this.references = references;
    }

    /**
     * The content with what was filed. {@code step} is null at the opening; {@code open} tells whether its values can still be given, {@code complete}
     * whether they have to be there afterwards. What is wrong or missing is kept in {@code reading}.
     */
    CaseContent taken(
            CheckedProcedure checked,
            CaseContent before,
            Step step,
            Filed filed,
            boolean open,
            boolean complete,
            Collecting reading) {
        Rules rules = step == null ? checked.opening() : checked.steps().get(step.key());
        Set<String> asked = asked(checked.procedure(), step);
        Values sent = values(rules, asked, filed, open, reading);
        Values values = before.values().with(sent);
        if (complete) {
            for (Field field : rules.fields()) {
                reading.problems()
                        .require(
                                !field.required() || !asked.contains(field.key()) || values.has(field.key()),
                                "/values/" + field.key(),
                                ProcedureProblem.FIELD_REQUIRED,
                                field.name());
            }
        }
        references.check("/values", rules, sent, references.known(rules, List.of(sent)), reading.problems());
        List<Values> entries = entries(checked, before, step, filed, open, complete, reading);
        List<ExceptionGrant> exceptions = new ArrayList<>(before.exceptions());
        for (ExceptionGrant grant : ExceptionReader.read("/exceptions", checked.all(), filed.exceptions(), reading)) {
            exceptions.removeIf(known -> known.rule().equals(grant.rule()));
            exceptions.add(grant);
        }
        return new CaseContent(values, entries, exceptions, before.remarks());
    }

    /** The fields that are asked for at {@code step}; at the opening those that no step asks for. */
    static Set<String> asked(Procedure procedure, Step step) {
        if (step != null) {
            return new HashSet<>(step.fields());
        }
        Set<String> keys = new HashSet<>();
        procedure.fields().forEach(field -> keys.add(field.key()));
        procedure.steps().forEach(other -> keys.removeAll(other.fields()));
        return keys;
    }

    private static Values values(Rules rules, Set<String> asked, Filed filed, boolean open, Collecting reading) {
        Map<String, Object> sent = new HashMap<>();
        if (filed.values() != null) {
            filed.values().forEach((key, value) -> {
                boolean known = rules.field(key).isPresent();
                boolean now = open && asked.contains(key);
                reading.problems().require(!known || now, "/values/" + key, ProcedureProblem.FIELD_NOT_NOW, key);
                if (!known || now) {
                    sent.put(key, value);
                }
            });
        }
        return new ValueReader(rules, reading).json("/values", sent);
    }

    private List<Values> entries(
            CheckedProcedure checked,
            CaseContent before,
            Step step,
            Filed filed,
            boolean open,
            boolean complete,
            Collecting reading) {
        EntryList list = checked.procedure().entries();
        Problems problems = reading.problems();
        boolean here =
                list != null && (step == null ? list.step() == null : step.key().equals(list.step()));
        if (filed.entries() != null && (!here || !open)) {
            problems.add("/entries", ProcedureProblem.ENTRIES_NOT_NOW);
            return before.entries();
        }
        if (filed.entries() == null) {
            requireEnough(list, here && complete, before.entries().size(), problems);
            return before.entries();
        }
        if (filed.entries().size() > EntryList.MOST) {
            problems.add("/entries", ProcedureProblem.ENTRIES_RANGE, list.least(), EntryList.MOST);
            return before.entries();
        }
        List<Values> entries = new ArrayList<>();
        ValueReader reader = new ValueReader(checked.entry(), reading);
        for (int i = 0; i < filed.entries().size(); i++) {
            Values entry = reader.json("/entries/" + i, filed.entries().get(i));
            reader.requireComplete("/entries/" + i, entry);
            entries.add(entry);
        }
        requireEnough(list, complete, entries.size(), problems);
        requireDistinct(list, entries, problems);
        References.Known known = references.known(checked.entry(), entries);
        for (int i = 0; i < entries.size(); i++) {
            references.check("/entries/" + i, checked.entry(), entries.get(i), known, problems);
        }
        return entries;
    }

    private static void requireEnough(EntryList list, boolean now, int count, Problems problems) {
        problems.require(
                !now || list == null || count >= list.least(),
                "/entries",
                ProcedureProblem.ENTRIES_RANGE,
                list == null ? 0 : list.least(),
                EntryList.MOST);
    }

    private static void requireDistinct(EntryList list, List<Values> entries, Problems problems) {
        if (list.identity().isEmpty()) {
            return;
        }
        Map<List<String>, Integer> first = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Values entry = entries.get(i);
            Integer other = first.putIfAbsent(
                    list.identity().stream()
                            .map(key -> String.valueOf(entry.text(key)))
                            .toList(),
                    i + 1);
            problems.require(other == null, "/entries/" + i, ProcedureProblem.ENTRY_TWICE, String.valueOf(other));
        }
    }
}
