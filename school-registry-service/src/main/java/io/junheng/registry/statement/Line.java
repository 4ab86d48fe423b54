package io.junheng.registry.statement;

/**
 * One line of a statement (分析项): a number in {@code unit}, null for a pure number, or a condition. {@code meets}, null where nothing is asked, is a relation
 * and a threshold such as {@code ">= 100"}; a condition is met when it holds.
 */
record Line(String key, String name, String nameEn, String formula, boolean condition, String unit, String meets) {}
