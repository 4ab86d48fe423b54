package io.junheng.indicator.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** What the method would have said in past years (回测), from no more than was known then, beside what came. */
final class Backtest {

    private Backtest() {}

    /** A forecast that was made in a year for another, of a stage's pupils. */
    record Point(int madeIn, int year, String stage, double forecast, double actual) {

        int ahead() {
            return year - madeIn;
        }

        double errorPercent() {
            return (forecast - actual) / actual * 100;
        }
    }

    /** All forecasts that years before the base year allow; a year before which there is another. */
    static List<Point> of(Enrolment enrolment, Map<Integer, Double> births, int base, int most) {
        List<Point> points = new ArrayList<>();
        SortedSet<Integer> years = enrolment.until(base).years();
        for (int madeIn : years) {
            if (madeIn < base && years.contains(madeIn - 1)) {
                Enrolment told = new Cohorts(enrolment, births, madeIn)
                        .forward(Math.min(base - madeIn, most))
                        .pupils();
                for (int year : years.tailSet(madeIn + 1)) {
                    for (String stage : List.of("PRIMARY", "JUNIOR", "SENIOR")) {
                        double actual = enrolment.ofStage(year, stage);
                        if (actual > 0 && year - madeIn <= most) {
                            points.add(new Point(madeIn, year, stage, told.ofStage(year, stage), actual));
                        }
                    }
                }
            }
        }
        return points;
    }
}
