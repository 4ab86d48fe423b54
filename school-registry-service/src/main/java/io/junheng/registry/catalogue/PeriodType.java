package io.junheng.registry.catalogue;

/** What a return's year means (期间类型). */
public enum PeriodType {
    /** 学年: year Y is 1 September Y to 31 August Y+1. */
    SCHOOL_YEAR,
    /** 自然年: 1 January to 31 December. */
    CALENDAR_YEAR
}
