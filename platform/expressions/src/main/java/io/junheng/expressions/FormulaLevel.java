package io.junheng.expressions;

/** What a formula speaks of: one subject (a school, a region), or a population of them. */
public enum FormulaLevel {
    /** Figures of one subject; aggregates are not allowed. */
    SUBJECT,
    /** Aggregates over a population; figures only inside an aggregate. */
    POPULATION
}
