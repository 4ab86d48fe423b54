package io.junheng.expressions;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One subject's data (数据): null where something was not reported. A frame of numbers alone is a lambda. */
@FunctionalInterface
public interface Frame {

    /** The number of a data element that the vocabulary declares as one. */
    BigDecimal value(Element element);

    default String text(Element element) {
        return null;
    }

    /** A day in the years 1 to 9999. */
    default LocalDate date(Element element) {
        return null;
    }

    default Boolean truth(Element element) {
        return null;
    }
}
