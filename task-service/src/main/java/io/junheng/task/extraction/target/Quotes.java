package io.junheng.task.extraction.target;

import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Span;
import java.util.List;

/** What is quoted for a figure (引文): its clause, and a neighbour without which it says nothing, within one line. */
final class Quotes {

    /** A clause that ends this near behind a date says only when. */
    private static final int NEAR = 12;

    private final Flow flow;
    private final String text;
    private final List<Clause> clauses;

    Quotes(Flow flow, List<Clause> clauses) {
        this.flow = flow;
        this.text = flow.text();
        this.clauses = clauses;
    }

    /** The quote of a figure at {@code at}, which must be inside it. */
    Span of(Place place, int at) {
        int end = at < place.clause().to() ? place.clause().to() : clauseEnd(place.index(), at + 1);
        return within(begin(place), end, at);
    }

    /** The quote of a date; if the clause says only when, with what is due in the next one. */
    Span ofDate(Place place, int at) {
        int end = place.clause().to();
        if (end - at <= NEAR && hasNext(place)) {
            Clause next = clauses.get(place.index() + 1);
            int list = text.substring(next.from(), next.to()).indexOf('、');
            end = list < 0 ? next.to() : next.from() + list;
        }
        return within(begin(place), end, at);
    }

    /** The words behind a date: the rest of its clause, or the next one. */
    String behindDate(Place place, int dateEnd) {
        String rest = text.substring(
                Math.min(dateEnd, place.clause().to()), place.clause().to());
        if (rest.length() > 3 || !hasNext(place)) {
            return rest;
        }
        Clause next = clauses.get(place.index() + 1);
        return text.substring(next.from(), next.to());
    }

    /** The end of the clause in which a figure ends that a line break cuts in two. */
    int clauseEnd(int index, int place) {
        int i = index;
        while (i + 1 < clauses.size() && clauses.get(i).to() < place) {
            i++;
        }
        return Math.max(place, clauses.get(i).to());
    }

    private boolean hasNext(Place place) {
        int end = place.clause().to();
        return end < text.length() && text.charAt(end) == ',' && place.index() + 1 < clauses.size();
    }

    private int begin(Place place) {
        int from = place.clause().from();
        boolean follows = place.index() > 0 && text.charAt(from - 1) == ',';
        return follows && isScope(clauses.get(place.index() - 1))
                ? clauses.get(place.index() - 1).from()
                : from;
    }

    /** {@code 以学校为单位,}: says for whom the next clause counts. */
    private boolean isScope(Clause clause) {
        String words = text.substring(clause.from(), clause.to());
        return words.startsWith("以") && words.endsWith("为单位");
    }

    /** The part around {@code at} that no line break and no cut divides. */
    private Span within(int from, int to, int at) {
        int start = from;
        int end = to;
        for (int i = from + 1; i <= at; i++) {
            start = text.charAt(i - 1) == '\n' || flow.isCutBefore(i) ? i : start;
        }
        for (int i = at + 1; i < end; i++) {
            if (text.charAt(i) == '\n' || flow.isCutBefore(i)) {
                end = i;
            }
        }
        return flow.span(start, end);
    }
}
