package io.junheng.registry.returns;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a return says (报表内容): figures by data element in their stored form, residuals and computed ones among them, classes in order, and explanations by
 * data element or check.
 */
record Content(Map<String, BigDecimal> figures, List<SchoolClass> classes, Map<String, String> explanations) {

    Content {
        figures = Figures.of(figures);
        classes = classes.isEmpty()
                ? List.of()
                : classes.stream().sorted(SchoolClass.ORDER).toList();
        explanations = explanations.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(explanations));
    }

    Content(Map<String, BigDecimal> figures, List<SchoolClass> classes) {
        this(figures, classes, Map.of());
    }

    Content withFigures(Map<String, BigDecimal> other) {
        return new Content(other, classes, explanations);
    }

    Content withClasses(List<SchoolClass> other) {
        return new Content(figures, other, explanations);
    }
}
