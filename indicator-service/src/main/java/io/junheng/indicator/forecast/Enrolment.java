package io.junheng.indicator.forecast;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who was where (在校生): pupils by year, school and grade. */
final class Enrolment {

    private final SortedMap<Integer, SortedMap<String, SortedMap<Grade, Double>>> pupils = new TreeMap<>();

    void add(int year, String school, Grade grade, double number) {
        pupils.computeIfAbsent(year, added -> new TreeMap<>())
                .computeIfAbsent(school, added -> new TreeMap<>())
                .merge(grade, number, Double::sum);
    }

    SortedSet<Integer> years() {
        return new TreeSet<>(pupils.keySet());
    }

    SortedMap<String, SortedMap<Grade, Double>> of(int year) {
        return pupils.getOrDefault(year, Collections.emptySortedMap());
    }

    double of(int year, Grade grade) {
        return of(year).values().stream()
                .mapToDouble(grades -> grades.getOrDefault(grade, 0.0))
                .sum();
    }

    double of(int year, String school, Grade grade) {
        return of(year).getOrDefault(school, Collections.emptySortedMap()).getOrDefault(grade, 0.0);
    }

    double ofStage(int year, String stage) {
        return of(year).values().stream()
                .mapToDouble(grades -> stage(grades, stage))
                .sum();
    }

    static double stage(Map<Grade, Double> grades, String stage) {
        return grades.entrySet().stream()
                .filter(entry -> entry.getKey().stage().equals(stage))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** The same without what came after a year. */
    Enrolment until(int year) {
        Enrolment known = new Enrolment();
        pupils.headMap(year + 1)
                .forEach((each, schools) -> schools.forEach(
                        (school, grades) -> grades.forEach((grade, number) -> known.add(each, school, grade, number))));
        return known;
    }

    SortedSet<Grade> grades() {
        SortedSet<Grade> grades = new TreeSet<>();
        pupils.values().forEach(schools -> schools.values().forEach(each -> grades.addAll(each.keySet())));
        return grades;
    }

    /** How many years the stage has: its last grade. */
    int yearsOf(String stage) {
        return grades().stream()
                .filter(grade -> grade.stage().equals(stage))
                .mapToInt(Grade::year)
                .max()
                .orElse(0);
    }
}
