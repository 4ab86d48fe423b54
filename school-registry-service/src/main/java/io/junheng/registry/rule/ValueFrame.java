package io.junheng.registry.rule;

import io.junheng.expressions.Element;
import io.junheng.expressions.Frame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;

/** What formulas about one subject read (取值框架): its values, what was looked up, and what every subject has. */
public final class ValueFrame implements Frame {

    private final Values values;

    ValueFrame(Judged judged, Values lookups) {
        TreeMap<String, Object> own = new TreeMap<>();
        own.put("today", judged.today());
        own.put("day", judged.day());
        own.put("year", BigDecimal.valueOf(judged.year()));
        own.put("regionCode", judged.region());
        if (judged.school() != null) {
            own.put("schoolCode", judged.school());
        }
        this.values = judged.values().with(lookups).with(new Values(own));
    }

    @Override
    public BigDecimal value(Element element) {
        return read(element) instanceof BigDecimal number ? number : null;
    }

    @Override
    public String text(Element element) {
        return Values.text(read(element));
    }

    @Override
    public LocalDate date(Element element) {
        return read(element) instanceof LocalDate day ? day : null;
    }

    @Override
    public Boolean truth(Element element) {
        return read(element) instanceof Boolean truth ? truth : null;
    }

    private Object read(Element element) {
        return element.yearsBack() == 0 ? values.get(element.name()) : null;
    }

    /** The value in its written form, or null. */
    public String written(String name) {
        return values.text(name);
    }
}
