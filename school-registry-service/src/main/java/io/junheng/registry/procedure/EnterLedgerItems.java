package io.junheng.registry.procedure;

import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.ledger.LedgerEntries;
import io.junheng.registry.rule.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The effect that enters what was decided in a ledger (记入台账), where rules find it. {@code ledger} is the ledger; with {@code school}, a field of entries, each entry
 * becomes an item of that school, otherwise the case becomes one of its subject; every other parameter is a field of the ledger and names the field of the entry
 * or of the case that fills it.
 */
@ApplicationScoped
class EnterLedgerItems implements Effect {

    private static final String LEDGER = "ledger";
    private static final String SCHOOL = "school";

    private final LedgerEntries ledgers;

    EnterLedgerItems(LedgerEntries ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public String name() {
        return "enter-ledger-items";
    }

    @Override
    public boolean accepts(Map<String, String> with, Set<String> fields, Set<String> ofEntries) {
        Set<String> known = with.containsKey(LEDGER) ? ledgers.fields(with.get(LEDGER)) : Set.of();
        return !known.isEmpty()
                && (!with.containsKey(SCHOOL) || ofEntries.contains(with.get(SCHOOL)))
                && filled(with).entrySet().stream()
                        .allMatch(pair -> known.contains(pair.getKey())
                                && (fields.contains(pair.getValue())
                                        || (with.containsKey(SCHOOL) && ofEntries.contains(pair.getValue()))));
    }

    private static Map<String, String> filled(Map<String, String> with) {
        Map<String, String> filled = new TreeMap<>(with);
        filled.keySet().removeAll(Set.of(LEDGER, SCHOOL));
        return filled;
    }

    @Override
    public List<EffectChange> plan(Decision decision) {
        return wanted(decision).stream()
                .map(item -> new EffectChange(
                        "ledger-items",
                        item.reference(),
                        item.ledger(),
                        null,
                        item.values().texts().toString()))
                .toList();
    }

    @Override
    public List<EffectChange> happen(Decision decision) {
        return wanted(decision).stream()
                .map(item -> new EffectChange(
                        "ledger-items",
                        ledgers.enter(item),
                        item.ledger(),
                        null,
                        item.values().texts().toString()))
                .toList();
    }

    private static List<LedgerEntries.Wanted> wanted(Decision decision) {
        String school = decision.with().get(SCHOOL);
        if (school == null) {
            boolean ofSchool = decision.subject() == Subject.SCHOOL;
            return List.of(new LedgerEntries.Wanted(
                    decision.with().get(LEDGER),
                    ofSchool ? decision.subjectCode() : null,
                    ofSchool ? null : decision.subjectCode(),
                    decision.on(),
                    decision.caseId(),
                    values(decision, Values.NONE)));
        }
        List<LedgerEntries.Wanted> all = new ArrayList<>();
        for (Values entry : decision.entries()) {
            all.add(new LedgerEntries.Wanted(
                    decision.with().get(LEDGER),
                    entry.text(school),
                    null,
                    decision.on(),
                    decision.caseId() + "/" + (all.size() + 1),
                    values(decision, entry)));
        }
        return all;
    }

    private static Values values(Decision decision, Values entry) {
        Values known = decision.values().with(entry);
        Map<String, Object> values = new TreeMap<>();
        filled(decision.with()).forEach((field, from) -> {
            if (known.has(from)) {
                values.put(field, known.get(from));
            }
        });
        return Values.of(values);
    }
}
