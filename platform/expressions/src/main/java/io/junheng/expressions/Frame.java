package io.junheng.expressions;

import java.math.BigDecimal;

/** One subject's figures (数据): null where a figure was not reported. */
@FunctionalInterface
public interface Frame {

    BigDecimal value(Element element);
}
