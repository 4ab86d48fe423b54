package io.junheng.task.assessment;

import java.math.BigDecimal;
import java.util.List;

/** How areas are scored month by month (月度评分办法): so many inspections a month, averaged; the first is rewarded, the last penalised where it is below {@code penaltyBelow}. */
record ScoringScheme(Integer inspectionsPerMonth, BigDecimal penaltyBelow, List<Area> areas) {

    ScoringScheme {
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    /** An area that is scored (被评区域): whoever heads it does not score it; reward and penalty are in yuan. */
    record Area(String key, String name, String head, BigDecimal reward, BigDecimal penalty) {}
}
