package io.junheng.indicator.evaluation;

/** What a measurement says (结论): 达标, 未达标, or 无法判定 because something is missing. */
public enum Verdict {
    MET,
    NOT_MET,
    UNDETERMINED
}
