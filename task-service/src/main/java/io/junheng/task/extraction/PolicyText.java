package io.junheng.task.extraction;

import io.junheng.task.extraction.date.MaskedNumbers;
import io.junheng.task.extraction.outline.Outline;
import io.junheng.task.extraction.role.RoleSites;
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
        WorkItems items = new WorkItems(flow, outline, RoleSites.in(flow, brackets)).assemble();
        List<int[]> masked = MaskedNumbers.in(flow.text());
        Targets targets = Targets.in(flow, withoutFigures(flow, brackets, outline, numbers, masked));

        List<Unread> unread = new ArrayList<>(items.unread());
        Set<Integer> phaseStarts =
                phases.stream().map(phase -> phase.span().start()).collect(Collectors.toSet());
        unread.removeIf(left -> left.reason() == Unread.Reason.NUMBERED_WITHOUT_DEPARTMENTS
                && phaseStarts.contains(left.span().start()));
        targets.masked().forEach(date -> unread.add(unread(flow, date.from(), date.end(), Unread.Reason.MASKED_VALUE)));
        masked.forEach(number -> unread.add(unread(flow, number[0], number[1], Unread.Reason.MASKED_VALUE)));
        targets.bareNumbers()
                .forEach(number -> unread.add(unread(flow, number[0], number[1], Unread.Reason.NUMBER_WITHOUT_UNIT)));
        unread.sort(Comparator.comparing(Unread::span));
        return new Extraction(numbers.found(), phases, items.items(), targets.targets(), unread, warnings(flow, items));
    }

    /** Numbers of headings and of documents, titles of documents, and masked numbers are no figures. */
    private static BitSet withoutFigures(
            Flow flow, Brackets brackets, Outline outline, DocumentNumbers numbers, List<int[]> masked) {
        BitSet places = (BitSet) numbers.places().clone();
        outline.headings().forEach(heading -> places.set(heading.start(), heading.titleStart()));
        brackets.pairs().stream()
                .filter(pair -> "《〔".indexOf(flow.text().charAt(pair.open())) >= 0)
                .forEach(pair -> places.set(pair.open(), pair.close()));
        masked.forEach(number -> places.set(number[0], number[1]));
        return places;
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
