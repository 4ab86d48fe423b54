package io.junheng.task.extraction;

import io.junheng.task.extraction.date.MaskedNumbers;
import io.junheng.task.extraction.outline.Outline;
import io.junheng.task.extraction.role.RoleSites;
import io.junheng.task.extraction.role.TaskTable;
import io.junheng.task.extraction.target.DueTime;
import io.junheng.task.extraction.target.Targets;
import io.junheng.task.extraction.text.Brackets;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Source;
import io.junheng.task.extraction.text.Warning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of a policy document (政策文件), simplified or traditional, clean or as a document site or a scanner left it.
 * Reading it is deterministic, takes time in proportion to its length, and never fails: what cannot be read is listed.
 */
public final class PolicyText {

    private static final int LONGEST_ROW_NUMBER = 4;

    private final Source source;

    private PolicyText(Source source) {
        this.source = source;
    }

    public static PolicyText of(String text) {
        return new PolicyText(Source.of(text));
    }

    public Extraction extract() {
        Flow flow = Flow.of(source);
        Brackets brackets = Brackets.in(flow.text());
        Outline outline = Outline.of(flow, brackets);
        DocumentNumbers numbers = new DocumentNumbers(flow, brackets);
        List<Phase> phases = new Phases(flow, brackets, outline).find();
        RoleSites sites = RoleSites.in(flow, brackets);
        List<TaskTable.Row> table = TaskTable.in(flow);
        WorkItems items = new WorkItems(flow, outline, table, sites).assemble();
        List<int[]> masked = MaskedNumbers.in(flow.text());
        Targets targets = Targets.in(
                flow, withoutFigures(flow, brackets, outline, numbers, masked), ends(sites, table), dueTimes(table));

        List<Unread> unread = new ArrayList<>(items.unread());
        Set<Integer> phaseStarts =
                phases.stream().map(phase -> phase.span().start()).collect(Collectors.toSet());
        unread.removeIf(left -> left.reason() == Unread.Reason.NUMBERED_WITHOUT_DEPARTMENTS
                && phaseStarts.contains(left.span().start()));
        targets.masked().forEach(date -> unread.add(unread(flow, date.from(), date.end(), Unread.Reason.MASKED_VALUE)));
        masked.forEach(number -> unread.add(unread(flow, number[0], number[1], Unread.Reason.MASKED_VALUE)));
        targets.bareNumbers()
                .forEach(number -> unread.add(unread(flow, number[0], number[1], Unread.Reason.NUMBER_WITHOUT_UNIT)));
        Pages.withoutText(source)
                .forEach(page -> unread.add(new Unread(page, source.original(page), Unread.Reason.PAGE_WITHOUT_TEXT)));
        unread.sort(Comparator.comparing(Unread::span));
        return new Extraction(
                numbers.found(),
                new Issuers(flow, outline).find(),
                new SuperiorDocuments(flow, brackets, outline, numbers.found()).find(),
                phases,
                items.items(),
                targets.targets(),
                Obligation.among(targets.targets()),
                masked(flow, targets, masked),
                unread,
                warnings(flow, items));
    }

    private static List<MaskedValue> masked(Flow flow, Targets targets, List<int[]> numbers) {
        List<MaskedValue> values = new ArrayList<>();
        BitSet taken = new BitSet();
        targets.masked().forEach(date -> values.add(value(flow, date.from(), date.end(), MaskedValue.Kind.DATE)));
        targets.dates().forEach(date -> taken.set(date.from(), date.end()));
        numbers.forEach(number -> {
            values.add(value(flow, number[0], number[1], MaskedValue.Kind.NUMBER));
            taken.set(number[0], number[1]);
        });
        values.addAll(MaskedNames.in(flow, taken));
        values.sort(Comparator.comparing(MaskedValue::span));
        return values;
    }

    private static MaskedValue value(Flow flow, int from, int to, MaskedValue.Kind kind) {
        return new MaskedValue(flow.original(from, to), kind, flow.span(from, to));
    }

    /** Numbers of headings and of documents, titles of documents, and masked numbers are no figures. */
    private static BitSet withoutFigures(
            Flow flow, Brackets brackets, Outline outline, DocumentNumbers numbers, List<int[]> masked) {
        BitSet places = (BitSet) numbers.places().clone();
        outline.headings().forEach(heading -> places.set(heading.start(), heading.titleStart()));
        brackets.pairs().stream()
                .filter(pair -> "《〔".indexOf(flow.text().charAt(pair.open())) >= 0)
                .forEach(pair -> places.set(pair.open(), pair.close()));
        brackets.pairs().stream()
                .filter(pair -> text(flow, pair).matches("[0-9]{1,3}[项条个]"))
                .forEach(pair -> places.set(pair.open(), pair.close()));
        masked.forEach(number -> places.set(number[0], number[1]));
        rowNumbers(flow, places);
        return places;
    }

    /** No figure is told in one clause with the departments that answer for it, nor with another cell of a table. */
    private static BitSet ends(RoleSites sites, List<TaskTable.Row> table) {
        BitSet ends = new BitSet();
        table.forEach(row -> row.cells().forEach(cell -> {
            ends.set(cell[0]);
            ends.set(cell[1]);
        }));
        sites.sites().forEach(site -> {
            ends.set(site.from());
            ends.set(site.to());
        });
        return ends;
    }

    private static List<DueTime> dueTimes(List<TaskTable.Row> table) {
        return table.stream()
                .filter(row -> row.time() != null)
                .map(row -> new DueTime(row.from(), row.to(), row.time()[0], row.time()[1]))
                .toList();
    }

    private static String text(Flow flow, Brackets.Pair pair) {
        return pair.close() - pair.open() > LONGEST_ROW_NUMBER + 2
                ? ""
                : flow.text().substring(pair.open() + 1, pair.close());
    }

    /** A number alone in the first cell of a line counts the line. */
    private static void rowNumbers(Flow flow, BitSet places) {
        String text = flow.text();
        for (int from = 0; from >= 0 && from < text.length(); from = text.indexOf('\n', from) + 1) {
            int start = text.charAt(from) == '|' ? from + 1 : from;
            int end = start;
            while (end < text.length() && end - start < LONGEST_ROW_NUMBER && Character.isDigit(text.charAt(end))) {
                end++;
            }
            boolean cell =
                    end > start && end < text.length() && (text.charAt(end) == '|' || flow.originalAt(end) == '\t');
            if (cell) {
                places.set(start, end);
            }
            if (text.indexOf('\n', from) < 0) {
                return;
            }
        }
    }

    private static Unread unread(Flow flow, int from, int to, Unread.Reason reason) {
        return new Unread(flow.span(from, to), flow.original(from, to), reason);
    }

    private static Set<Warning> warnings(Flow flow, WorkItems items) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (flow.length() == 0) {
            warnings.add(Warning.NO_CONTENT);
        }
        if (items.items().isEmpty()) {
            warnings.add(Warning.NO_ITEMS);
        }
        return warnings;
    }
}
