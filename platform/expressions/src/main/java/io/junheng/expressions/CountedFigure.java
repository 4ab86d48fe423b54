package io.junheng.expressions;

import java.math.BigDecimal;

/** A count of all members of whom one figure stands in a relation to a number (计数条件), such as {@code count(classPupils > 45)}. */
public record CountedFigure(String figure, Relation relation, BigDecimal limit) {}
