package io.junheng.indicator.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Takes cohorts forward year by year (年级升班法). A grade's pupils are next year in the next grade, by the region's ratio of the last {@value #MOST_PAIRS} pairs
 * of years; who enters primary school is told from births six years before where these are given, else it is the mean of the last entrants. Entrants of a stage
 * are spread over schools as the last ones were.
 */
final class Cohorts {

    static final int MOST_PAIRS = 3;

    /** Between birth and the first grade. */
    static final int AGE_OF_ENTRY = 6;

    private final Enrolment known;
    private final Map<Integer, Double> births;
    private final int base;

    /** What is known up to the base year. */
    Cohorts(Enrolment known, Map<Integer, Double> births, int base) {
        this.known = known.until(base);
        this.births = births;
        this.base = base;
    }

    /** How many of a grade are in the next one a year later, and from how many pairs of years that is known; without any it is taken for 1. */
    record Ratio(Grade from, Grade to, double ratio, int pairs) {}

    /** How those who enter primary school in a year are told: BIRTHS or MEAN_OF_ENTRANTS. */
    record Entrants(int year, double number, String source) {}

    /** The forecast: pupils by year, and what it rests on. */
    record Forecast(Enrolment pupils, List<Ratio> ratios, List<Entrants> entrants) {}

    Forecast forward(int years) {
        SortedMap<Grade, Ratio> ratios = ratios();
        Enrolment all = known.until(base);
        List<Entrants> entrants = new ArrayList<>();
        for (int year = base + 1; year <= base + years; year++) {
            step(all, ratios, year, entrants);
        }
        return new Forecast(all, List.copyOf(ratios.values()), entrants);
    }

    private void step(Enrolment all, SortedMap<Grade, Ratio> ratios, int year, List<Entrants> entrants) {
        SortedMap<Grade, Double> entering = new TreeMap<>();
        for (Ratio ratio : ratios.values()) {
            if (ratio.to().isEntry()) {
                entering.put(ratio.to(), all.of(year - 1, ratio.from()) * ratio.ratio());
            } else {
                all.of(year - 1)
                        .forEach((school, grades) -> all.add(
                                year, school, ratio.to(), grades.getOrDefault(ratio.from(), 0.0) * ratio.ratio()));
            }
        }
        Grade first = new Grade("PRIMARY", 1);
        if (known.grades().contains(first)) {
            Entrants told = entrants(year);
            entrants.add(told);
            entering.put(first, told.number());
        }
        entering.forEach((grade, number) ->
                shares(grade).forEach((school, share) -> all.add(year, school, grade, number * share)));
    }

    private SortedMap<Grade, Ratio> ratios() {
        SortedMap<Grade, Ratio> ratios = new TreeMap<>();
        SortedSet<Grade> grades = known.grades();
        for (Grade grade : grades) {
            grade.next(known.yearsOf(grade.stage()))
                    .filter(grades::contains)
                    .ifPresent(next -> ratios.put(grade, ratio(grade, next)));
        }
        return ratios;
    }

    private Ratio ratio(Grade from, Grade to) {
        double before = 0;
        double after = 0;
        int pairs = 0;
        for (int year = base - 1; year >= base - MOST_PAIRS; year--) {
            if (known.years().contains(year) && known.years().contains(year + 1) && known.of(year, from) > 0) {
                before += known.of(year, from);
                after += known.of(year + 1, to);
                pairs++;
            }
        }
        return new Ratio(from, to, pairs == 0 ? 1 : after / before, pairs);
    }

    private Entrants entrants(int year) {
        return fromBirths(year)
                .map(number -> new Entrants(year, number, "BIRTHS"))
                .orElseGet(() -> new Entrants(year, meanOfEntrants(), "MEAN_OF_ENTRANTS"));
    }

    /** By what part of those born six years before entered, in the last years for which both are known. */
    private Optional<Double> fromBirths(int year) {
        Double born = births.get(year - AGE_OF_ENTRY);
        double entered = 0;
        double bornThen = 0;
        for (int past = base; past > base - MOST_PAIRS; past--) {
            Double bornBefore = births.get(past - AGE_OF_ENTRY);
            if (bornBefore != null && bornBefore > 0 && known.years().contains(past)) {
                bornThen += bornBefore;
                entered += known.of(past, new Grade("PRIMARY", 1));
            }
        }
        return born == null || bornThen == 0 ? Optional.empty() : Optional.of(born * entered / bornThen);
    }

    private double meanOfEntrants() {
        return known.years().tailSet(base - MOST_PAIRS + 1).stream()
                .mapToDouble(year -> known.of(year, new Grade("PRIMARY", 1)))
                .average()
                .orElse(0);
    }

    /** Which part of those who entered the grade in the base year each school took. */
    private SortedMap<String, Double> shares(Grade grade) {
        double total = known.of(base, grade);
        SortedMap<String, Double> shares = new TreeMap<>();
        known.of(base).keySet().forEach(school -> {
            double entered = known.of(base, school, grade);
            if (entered > 0) {
                shares.put(school, entered / total);
            }
        });
        return shares;
    }
}
