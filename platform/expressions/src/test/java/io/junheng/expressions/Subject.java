package io.junheng.expressions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** One subject of the tests: its data by element, where nothing stands for what was not reported. */
record Subject(Map<Element, Object> data) implements Frame {

    static final int YEARS = 5;

    static Subject of(String name, Object value, String other, Object otherValue) {
        return new Subject(Map.of(new Element(name, 0), value, new Element(other, 0), otherValue));
    }

    @Override
    public BigDecimal value(Element element) {
        return (BigDecimal) data.get(element);
    }

    @Override
    public String text(Element element) {
        return (String) data.get(element);
    }

    @Override
    public LocalDate date(Element element) {
        return (LocalDate) data.get(element);
    }

    @Override
    public Boolean truth(Element element) {
        return (Boolean) data.get(element);
    }

    /** The JSON object of one year as a service would store it. */
    String document(int yearsBack) {
        return data.entrySet().stream()
                .filter(entry -> entry.getKey().yearsBack() == yearsBack)
                .map(entry -> '"' + entry.getKey().name() + "\":" + json(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Boolean
                ? value.toString()
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
