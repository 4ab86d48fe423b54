package io.junheng.indicator.evaluation;

import io.junheng.indicator.framework.Scheme;
import java.util.List;

/**
 * One run of a series (一次运行): the evaluation, the number of the run, where its subjects come from, and the counties that it looks at; {@code counties} is null when
 * it looks at all, or at all of a {@code stretch}.
 */
record Run(
        Evaluation evaluation,
        Scheme scheme,
        Layout layout,
        int series,
        int number,
        List<String> counties,
        Stretch stretch,
        Subjects subjects) {

    /** The run number that stands for "still so". */
    static final int OPEN = Integer.MAX_VALUE;

    boolean whole() {
        return counties == null;
    }

    /** The same over the counties of a stretch only. */
    Run over(Stretch part) {
        return new Run(evaluation, scheme, layout, series, number, counties, part, subjects);
    }

    /** The condition on a row's county, preceded by {@code and}; empty when all are looked at. */
    SqlText within(String county) {
        return whole() ? stretch.holds(county) : SqlText.of(" and " + county + " = any(?)", counties);
    }

    /** The rows that this run has given, of an alias {@code r}, at a stage. */
    SqlText rows(String stage, String subject) {
        return SqlText.of(
                        " r.series = ? and r.stage = ? and r.subject = ? and r.since = ?",
                        series,
                        stage,
                        subject,
                        number)
                .add(subject.equals(Layout.REGION) ? ofRegions("r") : "")
                .add(within("r.county"));
    }

    /** The row of an alias {@code t} that this run has given of the county of {@code x} at a stage. */
    SqlText county(String stage) {
        return SqlText.of(
                " t.series = ? and t.stage = ? and t.since = ? and t.code = x.county" + ofRegions("t"),
                series,
                stage,
                number);
    }

    /**
     * What else is true of a region's row that a run has given, in the words of the index that has these rows alone: the planner, which knows nothing yet of what
     * is being entered, would look for them among those of all schools.
     */
    static String ofRegions(String alias) {
        return " and " + alias + ".subject = 'REGION' and " + alias + ".until = " + OPEN;
    }
}
