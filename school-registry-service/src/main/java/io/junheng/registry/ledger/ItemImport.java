package io.junheng.registry.ledger;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.transfer.ImportColumn;
import io.junheng.kit.transfer.ImportContext;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.kit.transfer.ImportTarget;
import io.junheng.kit.transfer.RowResult;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.RefusedRow;
import io.junheng.registry.reading.Strategies;
import io.junheng.registry.rule.Field;
import io.junheng.registry.rule.References;
import io.junheng.registry.rule.Remark;
import io.junheng.registry.rule.Severity;
import io.junheng.registry.rule.ValueReader;
import io.junheng.registry.rule.ValueType;
import io.junheng.registry.rule.Values;
import io.junheng.registry.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Imports items (台账条目导入). A row is known by ledger and external reference, so that the same file twice changes nothing the second time. The columns are those of
 * every ledger's fields; rows of a ledger that counts its own items are judged one after another, all others together.
 */
@ApplicationScoped
class ItemImport implements ImportTarget {

    private static final String LEDGER = "ledger";
    private static final String REFERENCE = "externalRef";

    private final Ledgers ledgers;
    private final Items items;
    private final ItemKeeper keeper;
    private final Clerk clerk;
    private final Places places;
    private final References references;
    private final Caller caller;
    private final Clock clock;

    ItemImport(
            Ledgers ledgers,
            Items items,
            ItemKeeper keeper,
            Clerk clerk,
            Places places,
            References references,
            Caller caller,
            Clock clock) {
        this.ledgers = ledgers;
        this.items = items;
        this.keeper = keeper;
        this.clerk = clerk;
        this.places = places;
        this.references = references;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String resource() {
        return "ledger-items";
    }

    @Override
    public List<String> roles() {
        return List.of(Role.SCHOOL, Role.ADMIN, Role.INTEGRATION);
    }

    @Override
    public List<ImportColumn> columns() {
        List<ImportColumn> columns = new ArrayList<>(List.of(
                ImportColumn.required(LEDGER, "台账"),
                ImportColumn.required(REFERENCE, "来源编号，台账内唯一"),
                ImportColumn.optional("schoolCode", "学校标识码"),
                ImportColumn.optional("regionCode", "区划代码"),
                ImportColumn.optional("day", "事项日期")));
        Set<String> own = new LinkedHashSet<>();
        columns.forEach(column -> own.add(column.name()));
        for (Ledger ledger : ledgers.all()) {
            for (Field field : ledger.rules().fields()) {
                if (field.type() != ValueType.FILE && own.add(field.key())) {
                    columns.add(ImportColumn.optional(field.key(), field.name()));
                }
            }
        }
        return columns;
    }

    @Override
    public List<String> keyColumns() {
        return List.of(LEDGER, REFERENCE);
    }

    @Override
    public boolean holdsPersonal() {
        return ledgers.all().stream()
                .anyMatch(ledger -> !ledger.rules().personal().isEmpty());
    }

    /** A row that is about a ledger, with what became of it so far. */
    private static final class Line {
        private final ImportRow row;
        private Entry entry;
        private Item present;
        private RowResult result;

        Line(ImportRow row) {
            this.row = row;
        }
    }

    @Override
    public List<RowResult> apply(List<ImportRow> rows, ImportContext context) {
        List<Line> lines = rows.stream().map(Line::new).toList();
        Map<String, List<Line>> byLedger = new LinkedHashMap<>();
        lines.forEach(line -> byLedger.computeIfAbsent(String.valueOf(line.row.get(LEDGER)), key -> new ArrayList<>())
                .add(line));
        byLedger.forEach((key, ofLedger) -> ledgers.find(key)
                .ifPresentOrElse(
                        ledger -> take(ledger, ofLedger, context),
                        () -> ofLedger.forEach(line -> line.result = RefusedRow.of(
                                line.row,
                                Problem.of(LedgerProblem.LEDGER_UNKNOWN, key).at("/" + LEDGER)))));
        return lines.stream().map(line -> line.result).toList();
    }

    private void take(Ledger ledger, List<Line> lines, ImportContext context) {
        read(ledger, lines, context);
        List<Line> fresh = lines.stream()
                .filter(line -> line.result == null && line.present == null)
                .toList();
        if (Clerk.countsItself(ledger)) {
            fresh.forEach(line -> enter(ledger, List.of(line)));
        } else if (!fresh.isEmpty()) {
            enter(ledger, fresh);
        }
        lines.stream()
                .filter(line -> line.result == null && line.present != null)
                .forEach(line -> correct(ledger, line));
    }

    private void read(Ledger ledger, List<Line> lines, ImportContext context) {
        Map<String, Item> present = items.sentAs(
                ledger.key(),
                lines.stream()
                        .map(line -> line.row.get(REFERENCE))
                        .filter(reference -> reference != null)
                        .toList());
        Places.Known known = places.known(
                lines.stream().map(line -> line.row.get("schoolCode")).toList(),
                lines.stream().map(line -> line.row.get("regionCode")).toList());
        Map<Line, Values> values = new HashMap<>();
        Map<Line, Collecting> readings = new HashMap<>();
        for (Line line : lines) {
            Collecting reading = new Collecting();
            readings.put(line, reading);
            values.put(line, new ValueReader(ledger.rules(), reading).cells("", cells(ledger, line.row)));
        }
        References.Known named = references.known(ledger.rules(), values.values());
        for (Line line : lines) {
            Collecting reading = readings.get(line);
            references.check("", ledger.rules(), values.get(line), named, reading.problems());
            read(ledger, line, values.get(line), known, present, reading, context);
        }
    }

    private void read(
            Ledger ledger,
            Line line,
            Values values,
            Places.Known known,
            Map<String, Item> present,
            Collecting reading,
            ImportContext context) {
        try {
            ImportRow row = line.row;
            ProperName reference = reading.read("/" + REFERENCE, () -> ProperName.of(row.get(REFERENCE)));
            LocalDate day =
                    row.get("day") == null ? LocalDate.now(clock) : reading.read("/day", () -> past(row.get("day")));
            new ValueReader(ledger.rules(), reading).requireComplete("", values);
            ItemPlace place = known.place(ledger, row.get("schoolCode"), row.get("regionCode"), day, reading);
            reading.problems().throwIfAny();
            Item before = present.get(reference.text());
            if (before != null && !caller.sees(before.place().regionPath())) {
                throw Problem.of(LedgerProblem.EXTERNAL_REF_TAKEN, reference.text())
                        .at("/" + REFERENCE);
            }
            Strategies.require(context.strategy(), before != null, REFERENCE);
            line.present = before;
            line.entry = new Entry(place, day, reference.text(), values, List.of());
        } catch (Problem refused) {
            line.result = RefusedRow.of(line.row, refused);
        }
    }

    private LocalDate past(String text) {
        LocalDate day = Day.of(text);
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.of(LedgerProblem.DAY_AHEAD);
        }
        return day;
    }

    /** The cells of the ledger's own fields; one of another ledger's field is refused when it is read. */
    private static Map<String, String> cells(Ledger ledger, ImportRow row) {
        Map<String, String> cells = new TreeMap<>();
        row.cells().forEach((column, cell) -> {
            if (ledger.rules().field(column).isPresent()) {
                cells.put(column, cell);
            }
        });
        return cells;
    }

    private void enter(Ledger ledger, List<Line> fresh) {
        List<Clerk.Outcome> outcomes =
                clerk.enter(ledger, fresh.stream().map(line -> line.entry).toList());
        List<ItemChange> changes = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Line line = fresh.get(i);
            Clerk.Outcome outcome = outcomes.get(i);
            if (outcome.refusal() != null) {
                line.result = RefusedRow.of(line.row, outcome.refusal());
            } else {
                changes.add(outcome.change());
                line.result =
                        RowResult.created().warning(warnings(outcome.change().verdict()));
            }
        }
        keeper.save(changes, 0);
    }

    private void correct(Ledger ledger, Line line) {
        try {
            Values values = line.present.content().values().with(line.entry.values());
            if (values.equals(line.present.content().values())) {
                line.result = RowResult.unchanged();
                return;
            }
            ItemChange change = clerk.correct(ledger, line.present, values, line.present.exceptions(), "导入更正");
            keeper.save(List.of(change), 0);
            line.result = RowResult.updated().warning(warnings(change.verdict()));
        } catch (Problem refused) {
            line.result = RefusedRow.of(line.row, refused);
        }
    }

    private static List<RowResult.Remark> warnings(Verdict verdict) {
        List<RowResult.Remark> warnings = new ArrayList<>();
        for (Severity severity : List.of(Severity.WARNING, Severity.FINDING)) {
            for (Remark remark : verdict.of(severity)) {
                warnings.add(RowResult.Remark.of(
                        null, null, LedgerProblem.RULE_REMARK, remark.rule(), remark.message(), remark.messageEn()));
            }
        }
        return warnings;
    }
}
