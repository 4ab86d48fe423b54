package io.junheng.task.extraction.target;

import io.junheng.task.extraction.date.Dates;
import io.junheng.task.extraction.date.PartialDate;
import java.util.List;

/**
 * Which year each figure of a clause is for (年份对应), where the clause names several: the first figure for the first year where both are
 * lists ({@code 2025年、2027年分别达到93%、96%}), else the year that stands before the figure ({@code 2025年3所、2027年5所}). A clause with one
 * year, wherever it stands, is about that year.
 */
final class ClauseYears {

    private final Place before;
    private final Place place;
    private final List<Dates.Found> years;
    private final List<Quantity> figures;
    private final boolean paired;

    /**
     * @param before the place as it was when the clause began
     * @param place the place with the last year of the clause
     * @param dates the dates of the clause
     * @param figures the figures of the clause
     */
    ClauseYears(Place before, Place place, List<Dates.Found> dates, List<Quantity> figures, String text) {
        this.before = before;
        this.place = place;
        this.years = dates.stream().filter(date -> date.date().year() != null).toList();
        this.figures = figures;
        this.paired = areLists(text);
    }

    /** The place with the year of a figure. */
    Place of(Quantity figure) {
        if (years.size() < 2) {
            return place;
        }
        if (paired) {
            return with(years.get(figures.indexOf(figure)));
        }
        Dates.Found nearest = null;
        for (Dates.Found year : years) {
            nearest = year.from() < figure.from() ? year : nearest;
        }
        return nearest == null ? before : isRange(nearest) ? place : with(nearest);
    }

    /** {@code 2025年至2027年} is one time, up to its end. */
    private boolean isRange(Dates.Found year) {
        int at = years.indexOf(year);
        return at + 1 < years.size() && years.get(at + 1).from() - year.end() <= 1;
    }

    private Place with(Dates.Found year) {
        PartialDate date = year.date();
        return new Place(place.index(), place.clause(), place.sentenceFrom(), date);
    }

    /** As many years as figures, listed first. */
    private boolean areLists(String text) {
        if (years.size() < 2 || years.size() != figures.size()) {
            return false;
        }
        int last = years.get(years.size() - 1).end();
        boolean listed = figures.stream().allMatch(figure -> figure.from() >= last);
        for (int i = 1; i < years.size(); i++) {
            int end = years.get(i - 1).end();
            String between = text.substring(
                    Math.min(end, years.get(i).from()), years.get(i).from());
            listed &= List.of("、", "和", "与", "及", "前、", "前和").contains(between);
        }
        return listed;
    }
}
