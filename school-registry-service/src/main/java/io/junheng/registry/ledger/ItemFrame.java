package io.junheng.registry.ledger;

import io.junheng.expressions.Element;
import io.junheng.expressions.Frame;
import io.junheng.registry.rule.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;

/** An item, as formulas over items read it (条目取值); personal values are not among what they can name. */
final class ItemFrame implements Frame {

    private final Values values;

    ItemFrame(Item item, int year) {
        TreeMap<String, Object> own = new TreeMap<>();
        own.put("status", item.status().name());
        own.put("open", item.span().closedOn() == null);
        own.put("isNew", item.span().year() == year);
        own.put("increment", item.increment());
        own.put("openedOn", item.span().openedOn());
        own.put("openedYear", BigDecimal.valueOf(item.span().year()));
        own.put("regionCode", item.place().region());
        if (item.span().closedOn() != null) {
            own.put("closedOn", item.span().closedOn());
        }
        if (item.place().school() != null) {
            own.put("schoolCode", item.place().school());
        }
        this.values = item.content().fields().with(item.content().figures()).with(new Values(own));
    }

    @Override
    public BigDecimal value(Element element) {
        return values.get(element.name()) instanceof BigDecimal number ? number : null;
    }

    @Override
    public String text(Element element) {
        return values.text(element.name());
    }

    @Override
    public LocalDate date(Element element) {
        return values.get(element.name()) instanceof LocalDate day ? day : null;
    }

    @Override
    public Boolean truth(Element element) {
        return values.get(element.name()) instanceof Boolean truth ? truth : null;
    }
}
