package io.junheng.registry.ledger;

import io.junheng.expressions.Element;
import io.junheng.expressions.Frame;
import java.math.BigDecimal;
import java.util.Map;

/** The figures of a locked return, as formulas read them (报表取值). */
record ReturnFigures(Map<String, BigDecimal> figures) implements Frame {

    @Override
    public BigDecimal value(Element element) {
        return element.yearsBack() == 0 ? figures.get(element.name()) : null;
    }
}
