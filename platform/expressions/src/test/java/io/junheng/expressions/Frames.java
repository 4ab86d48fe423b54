package io.junheng.expressions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Data written as {@code "pupils=45, previous.pupils=40, pupils@3=38, kind='小学', opened=2001-09-01, boarding=true"}. */
final class Frames {

    private Frames() {}

    static Frame frame(String data) {
        Map<Element, String> values = new HashMap<>();
        for (String entry : data.isBlank() ? new String[0] : data.split(",")) {
            String[] sides = entry.strip().split("=");
            values.put(element(sides[0].strip()), sides[1].strip());
        }
        return new Written(values);
    }

    private static Element element(String name) {
        if (name.startsWith("previous.")) {
            return new Element(name.substring("previous.".length()), 1);
        }
        String[] parts = name.split("@");
        return new Element(parts[0], parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }

    private record Written(Map<Element, String> values) implements Frame {

        @Override
        public BigDecimal value(Element element) {
            return values.containsKey(element) ? new BigDecimal(values.get(element)) : null;
        }

        @Override
        public String text(Element element) {
            String quoted = values.get(element);
            return quoted == null ? null : quoted.substring(1, quoted.length() - 1);
        }

        @Override
        public LocalDate date(Element element) {
            return values.containsKey(element) ? LocalDate.parse(values.get(element)) : null;
        }

        @Override
        public Boolean truth(Element element) {
            return values.containsKey(element) ? Boolean.valueOf(values.get(element)) : null;
        }
    }
}
