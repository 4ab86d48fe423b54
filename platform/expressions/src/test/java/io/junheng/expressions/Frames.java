package io.junheng.expressions;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Figures written as {@code "pupils=45, previous.pupils=40"}. */
final class Frames {

    private Frames() {}

    static Frame frame(String figures) {
        Map<Element, BigDecimal> values = new HashMap<>();
        for (String figure : figures.isBlank() ? new String[0] : figures.split(",")) {
            String[] sides = figure.strip().split("=");
            String name = sides[0].strip();
            boolean previous = name.startsWith("previous.");
            values.put(
                    new Element(previous ? name.substring("previous.".length()) : name, previous ? 1 : 0),
                    new BigDecimal(sides[1].strip()));
        }
        return values::get;
    }
}
