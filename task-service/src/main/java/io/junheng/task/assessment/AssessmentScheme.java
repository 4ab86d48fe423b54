package io.junheng.task.assessment;

import java.math.BigDecimal;
import java.util.List;

/** How regions are assessed year by year (年度考核办法): parts with weights that are 100 together, vetoes, and grades from a total on. */
record AssessmentScheme(List<Part> parts, List<Veto> vetoes, List<Grade> grades) {

    AssessmentScheme {
        parts = parts == null ? List.of() : List.copyOf(parts);
        vetoes = vetoes == null ? List.of() : List.copyOf(vetoes);
        grades = grades == null ? List.of() : List.copyOf(grades);
    }

    /** A part that is scored from 0 to 100 (考核项). */
    record Part(String key, String name, BigDecimal weight) {}

    /** What brings a region to the last grade whatever its total (一票否决). */
    record Veto(String key, String name) {}

    /** A grade from a total on (等次). */
    record Grade(String name, BigDecimal from) {}
}
