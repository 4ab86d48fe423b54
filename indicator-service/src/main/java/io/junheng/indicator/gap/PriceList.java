package io.junheng.indicator.gap;

import io.junheng.indicator.evaluation.SubjectFigures;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The unit costs that hold at subjects in one year (单价表), looked up once per region. */
final class PriceList {

    private final UnitCosts costs;
    private final int year;
    private final Map<String, Map<String, UnitCosts.Priced>> byPath = new HashMap<>();

    PriceList(UnitCosts costs, int year) {
        this.costs = costs;
        this.year = year;
    }

    /** What a unit of the element costs at the subject, in yuan. */
    Optional<BigDecimal> of(SubjectFigures subject, String element) {
        return priced(subject, element).map(UnitCosts.Priced::cost);
    }

    Optional<UnitCosts.Priced> priced(SubjectFigures subject, String element) {
        return Optional.ofNullable(byPath.computeIfAbsent(subject.regionPath(), path -> costs.at(path, year))
                .get(element));
    }
}
