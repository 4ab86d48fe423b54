package io.junheng.registry.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a return's content is judged by besides itself (填报情形): who files it, for which year, and the figures of the same form that are locked for the years
 * before, the nearest first; an empty map where none is; and the
 * policy parameters that hold, absent where none does.
 */
record Situation(Filer filer, int year, List<Map<String, BigDecimal>> earlier, Map<String, Object> parameters) {

    Situation(Filer filer, int year, List<Map<String, BigDecimal>> earlier) {
        this(filer, year, earlier, Map.of());
    }

    /** The figure {@code yearsBack} years before, or null. */
    BigDecimal earlier(int yearsBack, String element) {
        return yearsBack > earlier.size() ? null : earlier.get(yearsBack - 1).get(element);
    }
}
