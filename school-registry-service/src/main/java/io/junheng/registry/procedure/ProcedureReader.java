package io.junheng.registry.procedure;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.rule.FieldDefinition;
import io.junheng.registry.rule.FormulaReader;
import io.junheng.registry.rule.RuleBook;
import io.junheng.registry.rule.RuleDefinition;
import io.junheng.registry.rule.RuleSheet;
import io.junheng.registry.rule.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Checks what a procedure says of its data (程序规则检查), and keeps what is checked for the cases of each version. */
@ApplicationScoped
class ProcedureReader {

    private static final int KEPT = 500;

    private final RuleBook book;
    private final Facts facts;
    private final Map<String, CheckedProcedure> kept = new ConcurrentHashMap<>();

    ProcedureReader(RuleBook book, Facts facts) {
        this.book = book;
        this.facts = facts;
    }

    /** A version of a procedure with its sheets, if it is at hand; a version never changes. */
    Optional<CheckedProcedure> kept(String key, long version) {
        return Optional.ofNullable(kept.get(key + "@" + version));
    }

    /** The stored procedure with its sheets; it was checked when it was stored. */
    CheckedProcedure stored(Procedure procedure) {
        Collecting reading = new Collecting();
        CheckedProcedure checked = read(procedure, reading);
        reading.problems().throwIfAny();
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        kept.put(procedure.key() + "@" + procedure.version(), checked);
        return checked;
    }

    /** The procedure with its sheets, or null when something is wrong with them; {@code reading} then knows what. */
    CheckedProcedure read(Procedure procedure, Collecting reading) {
        Problems problems = reading.problems();
        int before = problems.violations().size();
        EntryList entries = procedure.entries();
        Rules entry = entries == null ? null : book.define(entries.sheet(), "/entries", null, reading);
        List<CheckedProcedure.CheckedTotal> totals = entry == null ? List.of() : totals(entries, entry, reading);
        checkPlaces(procedure, problems);
        List<FieldDefinition> fields = new ArrayList<>(procedure.fields());
        fields.addAll(facts.fields(procedure.facts(), problems));
        for (int i = 0; i < procedure.caseFigures().size(); i++) {
            procedure.caseFigures().get(i).check("/caseFigures/" + i, reading);
            fields.add(procedure.caseFigures().get(i).field());
        }
        if (entries != null) {
            entries.totals().forEach(total -> fields.add(total.field()));
        }
        if (problems.violations().size() > before) {
            return null;
        }
        Rules opening = define(procedure, fields, procedure.rules(), "", reading);
        Map<String, Rules> steps = new LinkedHashMap<>();
        List<RuleDefinition> all = new ArrayList<>(procedure.rules());
        for (int i = 0; opening != null && i < procedure.steps().size(); i++) {
            Step step = procedure.steps().get(i);
            List<RuleDefinition> own = new ArrayList<>(step.rules());
            own.addAll(procedure.rules());
            steps.put(step.key(), define(procedure, fields, own, "/steps/" + i, reading));
            all.addAll(step.rules());
        }
        if (problems.violations().size() > before) {
            return null;
        }
        Rules every = define(procedure, fields, all, "", reading);
        return every == null ? null : new CheckedProcedure(procedure, opening, steps, every, entry, totals);
    }

    private Rules define(
            Procedure procedure,
            List<FieldDefinition> fields,
            List<RuleDefinition> rules,
            String pointer,
            Collecting reading) {
        return book.define(
                new RuleSheet(fields, procedure.lookups(), procedure.figures(), rules), pointer, null, reading);
    }

    private static List<CheckedProcedure.CheckedTotal> totals(EntryList entries, Rules entry, Collecting reading) {
        List<CheckedProcedure.CheckedTotal> totals = new ArrayList<>();
        for (int i = 0; i < entries.totals().size(); i++) {
            Total total = entries.totals().get(i);
            String pointer = "/entries/totals/" + i;
            Unit unit = total.unit() == null
                    ? Unit.NONE
                    : Units.standard().find(total.unit()).orElse(null);
            reading.problems()
                    .require(
                            unit != null,
                            pointer + "/unit",
                            ProcedureProblem.UNIT_UNKNOWN,
                            String.valueOf(total.unit()));
            Formula formula = unit == null
                    ? null
                    : new FormulaReader(reading)
                            .number(
                                    pointer + "/formula",
                                    total.formula(),
                                    entry.words(),
                                    FormulaLevel.POPULATION,
                                    unit);
            if (formula != null) {
                totals.add(new CheckedProcedure.CheckedTotal(total.key(), formula, total.empty()));
            }
        }
        return totals;
    }

    /** Every field that a step asks for exists and is asked for once; the list is given at a step that exists; what tells entries apart exists. */
    private static void checkPlaces(Procedure procedure, Problems problems) {
        Set<String> known = new HashSet<>();
        procedure.fields().stream().filter(field -> field != null).forEach(field -> known.add(field.key()));
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < procedure.steps().size(); i++) {
            List<String> fields = procedure.steps().get(i).fields();
            for (int j = 0; j < fields.size(); j++) {
                String pointer = "/steps/" + i + "/fields/" + j;
                problems.require(
                                known.contains(fields.get(j)),
                                pointer,
                                ProcedureProblem.FIELD_UNKNOWN,
                                String.valueOf(fields.get(j)))
                        .require(
                                asked.add(fields.get(j)),
                                pointer,
                                ProcedureProblem.FIELD_ASKED_TWICE,
                                String.valueOf(fields.get(j)));
            }
        }
        EntryList entries = procedure.entries();
        if (entries == null) {
            return;
        }
        problems.require(
                entries.step() == null || procedure.step(entries.step()).isPresent(),
                "/entries/step",
                ProcedureProblem.STEP_UNKNOWN,
                String.valueOf(entries.step()));
        problems.require(
                entries.least() >= 0 && entries.least() <= EntryList.MOST,
                "/entries/least",
                ProcedureProblem.ENTRIES_RANGE,
                0,
                EntryList.MOST);
        for (int i = 0; i < entries.identity().size(); i++) {
            String key = entries.identity().get(i);
            problems.require(
                    entries.fields().stream().anyMatch(field -> field != null && key.equals(field.key())),
                    "/entries/identity/" + i,
                    ProcedureProblem.FIELD_UNKNOWN,
                    key);
        }
    }
}
