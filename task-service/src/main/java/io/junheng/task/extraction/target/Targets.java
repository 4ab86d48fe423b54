package io.junheng.task.extraction.target;

import io.junheng.task.extraction.date.Dates;
import io.junheng.task.extraction.date.PartialDate;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Span;
import io.junheng.task.extraction.text.Warning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Finds the figures of a document clause by clause (目标识别). */
public final class Targets {

    /** The words of a sentence that count for a figure are not further before its clause. */
    private static final int FAR_BEFORE = 200;

    private static final int LONGEST_LABEL = 8;

    private final Flow flow;
    private final String text;
    private final YearTable byYear;
    private final List<Clause> clauses;
    private final List<Dates.Found> dates;
    private final List<Quantity> quantities;
    private final Quotes quotes;
    private final String mainRegion;
    private final NavigableMap<Integer, DueTime> dueTimes = new TreeMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<int[]> bare = new ArrayList<>();

    /** Whether the line tells of a problem that is there: {@code 问题描述:…}. */
    private boolean lineOfProblems;

    /** The last sentence with a figure that is so already. */
    private int lastActual = -1;

    private Targets(Flow flow, BitSet elsewhere, BitSet ends, List<DueTime> dueTimes) {
        this.flow = flow;
        this.text = flow.text();
        this.byYear = YearTable.in(flow);
        BitSet allEnds = (BitSet) ends.clone();
        byYear.cells().forEach(cell -> {
            allEnds.set(cell.from());
            allEnds.set(cell.to());
        });
        this.clauses = Clause.in(text, allEnds);
        this.dates = Dates.in(text).stream()
                .filter(date -> !elsewhere.get(date.from()))
                .toList();
        BitSet taken = (BitSet) elsewhere.clone();
        dates.forEach(date -> taken.set(date.from(), date.end()));
        this.quantities = Quantities.in(text, taken);
        dueTimes.forEach(due -> this.dueTimes.put(due.from(), due));
        this.quotes = new Quotes(flow, clauses);
        this.mainRegion = Wording.mainRegion(text);
    }

    /**
     * @param elsewhere places of the content that hold no figures of this kind: numbers of headings, names of documents
     * @param ends places of the content where a clause ends: where departments are named
     * @param dueTimes stretches with a time that holds for all figures in them
     */
    public static Targets in(Flow flow, BitSet elsewhere, BitSet ends, List<DueTime> dueTimes) {
        Targets found = new Targets(flow, elsewhere, ends, dueTimes);
        found.walk();
        found.targets.sort(Comparator.comparing(Target::span));
        return found;
    }

    public List<Target> targets() {
        return targets;
    }

    /** Places of the content where a number has neither a unit nor a comparison. */
    public List<int[]> bareNumbers() {
        return bare;
    }

    /** All dates, whole or not. */
    public List<Dates.Found> dates() {
        return dates;
    }

    /** Dates of which the year, or all, is masked or blank. */
    public List<Dates.Found> masked() {
        return dates.stream().filter(date -> date.date().isMasked()).toList();
    }

    private void walk() {
        int date = 0;
        int quantity = 0;
        Place place = new Place(0, new Clause(0, 0, -1), 0, null);
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (clause.from() == 0 || text.charAt(clause.from() - 1) == '\n') {
                lineOfProblems = Wording.tellsOfProblems(
                        text.substring(clause.from(), clause.to()), text.startsWith(":", clause.to()));
            }
            boolean same = clause.sentence() == place.clause().sentence();
            int sentenceFrom = same ? Math.max(place.sentenceFrom(), clause.from() - FAR_BEFORE) : clause.from();
            PartialDate known = same && !isDueAgain(place, clause) ? place.year() : null;
            YearTable.Cell cell = byYear.at(clause.from());
            PartialDate due = known == null ? dueTime(clause) : known;
            place = new Place(i, clause, sentenceFrom, cell == null ? due : cell.year());
            List<Dates.Found> inside = new ArrayList<>();
            Place before = place;
            while (date < dates.size() && dates.get(date).from() < clause.to()) {
                inside.add(dates.get(date));
                place = date(place, dates.get(date++));
            }
            List<Quantity> inClause = new ArrayList<>();
            while (quantity < quantities.size() && quantities.get(quantity).from() < clause.to()) {
                inClause.add(quantities.get(quantity++));
            }
            figures(place, inClause, new ClauseYears(before, place, inside, inClause, text));
            if (!lineOfProblems) {
                derived(place, inClause);
            }
        }
    }

    /** The date in the column of times, or null. */
    private PartialDate dueTime(Clause clause) {
        Map.Entry<Integer, DueTime> row = dueTimes.floorEntry(clause.from());
        if (row == null || clause.from() >= row.getValue().to()) {
            return null;
        }
        List<Dates.Found> due = Dates.in(
                text.substring(row.getValue().timeFrom(), row.getValue().timeTo()));
        return due.isEmpty() || due.get(0).date().year() == null
                ? null
                : due.get(0).date();
    }

    /** What is due every month or year is not due on the day that an earlier clause names. */
    private boolean isDueAgain(Place before, Clause clause) {
        boolean day = before.year() != null && before.year().month() != null;
        return day && Wording.isRecurring(text.substring(clause.from(), clause.to()));
    }

    private Place date(Place place, Dates.Found found) {
        PartialDate date = found.date();
        if ((found.deadline() || isLabelledDeadline(found)) && (date.year() != null || date.month() != null)) {
            deadline(place, found);
        }
        boolean blank = date.isMasked() && date.yearRaw().startsWith("年");
        boolean named = date.year() != null || date.isMasked() && !blank;
        boolean compared = found.from() > place.clause().from() && "比自从与较".indexOf(text.charAt(found.from() - 1)) >= 0;
        return named && !compared ? new Place(place.index(), place.clause(), place.sentenceFrom(), date) : place;
    }

    /** {@code 完成时限:2026年6月}: by then, even without 前. */
    private boolean isLabelledDeadline(Dates.Found found) {
        String before = text.substring(Math.max(0, found.from() - LONGEST_LABEL), found.from());
        int end = before.length();
        boolean label = end > 0 && ":】]".indexOf(before.charAt(end - 1)) >= 0;
        return label
                && List.of("时限", "期限", "完成时间", "整改时间").stream()
                        .anyMatch(word -> before.startsWith(word, end - 1 - word.length()));
    }

    private void figures(Place place, List<Quantity> inClause, ClauseYears years) {
        Figure before = null;
        for (Quantity quantity : inClause) {
            int clauseEnd = place.clause().to();
            int to = quantity.end() > clauseEnd ? quotes.clauseEnd(place.index(), quantity.end()) : clauseEnd;
            Figure figure = Figure.read(text, place, quantity, to, before);
            YearTable.Cell cell = byYear.at(quantity.from());
            if (cell != null && cell.givesUnitOf(quantity)) {
                ofYear(place, figure, cell);
            } else if (figure.isBare()) {
                bare.add(new int[] {quantity.from(), quantity.end()});
            } else {
                Figure read = inSentence(place, figure, to);
                figure(years.of(quantity), cell != null && cell.actual() ? read.withKind(TargetKind.ACTUAL) : read);
            }
            before = figure;
        }
    }

    /** A figure whose unit and measure its row names. */
    private void ofYear(Place place, Figure figure, YearTable.Cell cell) {
        Span quote = flow.span(cell.from(), cell.to());
        targets.add(new Target(
                flow.source().original(quote),
                cell.measure(),
                figure.words().comparison(),
                figure.quantity().low(),
                cell.unit(),
                cell.year().year(),
                null,
                null,
                region(place),
                cell.actual() ? TargetKind.ACTUAL : TargetKind.TARGET,
                false,
                quote,
                "figure-by-year",
                Confidence.CERTAIN,
                Set.of()));
    }

    /** Behind a figure that is so already, those of the same sentence are too, unless they are to be reached. */
    private Figure inSentence(Place place, Figure figure, int to) {
        int sentence = place.clause().sentence();
        if (lineOfProblems
                && figure.kind() == TargetKind.TARGET
                && figure.words().comparison() == Comparison.EQUAL) {
            return figure.withKind(TargetKind.ACTUAL);
        }
        boolean alike = sentence == lastActual
                && figure.kind() == TargetKind.TARGET
                && figure.words().comparison() == Comparison.EQUAL
                && !Wording.isGoal(text.substring(place.clause().from(), to));
        Figure read = alike ? figure.withKind(TargetKind.ACTUAL) : figure;
        lastActual = read.kind() == TargetKind.ACTUAL ? sentence : lastActual;
        return read;
    }

    private void figure(Place place, Figure figure) {
        Quantity quantity = figure.quantity();
        boolean ratio = quantity.form() == Quantity.Form.RATIO;
        Span quote = quotes.of(place, ratio ? quantity.end() - 1 : quantity.from());
        switch (quantity.form()) {
            case RANGE -> {
                add(place, figure, Comparison.AT_LEAST, quantity.low(), quote);
                add(place, figure, Comparison.AT_MOST, quantity.high(), quote);
            }
            case LOST_RANGE -> add(place, figure, Comparison.AT_MOST, quantity.low(), quote);
            case PLAIN, RATIO -> add(place, figure, figure.words().comparison(), quantity.low(), quote);
        }
    }

    private void add(Place place, Figure figure, Comparison comparison, BigDecimal value, Span quote) {
        boolean damaged = figure.quantity().form() == Quantity.Form.LOST_RANGE;
        targets.add(new Target(
                flow.source().original(quote),
                figure.measure(),
                comparison,
                value,
                figure.unit(),
                year(place),
                yearRaw(place),
                null,
                region(place),
                figure.kind(),
                figure.words().approximate(),
                quote,
                figure.rule(),
                damaged ? Confidence.LIKELY : Confidence.CERTAIN,
                damaged ? Set.of(Warning.DAMAGED_NUMBER) : Set.of()));
    }

    private void deadline(Place place, Dates.Found found) {
        PartialDate date = found.date();
        Span quote = quotes.ofDate(place, found.from());
        int value = date.day() != null ? date.day() : date.month() != null ? date.month() : date.year();
        targets.add(new Target(
                flow.source().original(quote),
                Wording.measure("", quotes.behindDate(place, found.end()), null),
                Comparison.AT_MOST,
                BigDecimal.valueOf(value),
                date.day() != null ? "日" : date.month() != null ? "月" : "年",
                date.year() == null ? year(place) : date.year(),
                date.yearRaw(),
                date,
                region(place),
                TargetKind.DEADLINE,
                false,
                quote,
                "deadline-date",
                Confidence.CERTAIN,
                Set.of()));
    }

    private void derived(Place place, List<Quantity> inClause) {
        Clause clause = place.clause();
        String words = text.substring(clause.from(), clause.to());
        for (DerivedTargets.Finding finding : DerivedTargets.in(words, place.year() != null, inClause)) {
            Span quote = quotes.of(place, clause.from() + finding.at());
            targets.add(new Target(
                    flow.source().original(quote),
                    Wording.measure(words.substring(0, finding.at()), words.substring(finding.at()), null),
                    finding.comparison(),
                    BigDecimal.valueOf(finding.value()),
                    finding.unit(),
                    year(place),
                    yearRaw(place),
                    null,
                    region(place),
                    finding.kind(),
                    words.contains("基本"),
                    quote,
                    finding.rule(),
                    Confidence.DERIVED,
                    Set.of()));
        }
    }

    private static Integer year(Place place) {
        return place.year() == null ? null : place.year().year();
    }

    private static String yearRaw(Place place) {
        return place.year() == null ? null : place.year().yearRaw();
    }

    private String region(Place place) {
        String region = Wording.region(
                text.substring(place.clause().from(), place.clause().to()));
        return region == null ? mainRegion : region;
    }
}
