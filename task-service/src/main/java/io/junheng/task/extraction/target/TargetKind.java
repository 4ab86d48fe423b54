package io.junheng.task.extraction.target;

/** What a figure is for (指标类型). */
public enum TargetKind {
    /** To be reached: 巩固率达到95%. */
    TARGET,
    /** To be kept at all times: 每班不超过45人. */
    STANDARD,
    /** A number of places, awards or projects to give out: 评选30名. */
    QUOTA,
    /** A figure reported, not asked for: 实有3021人. */
    ACTUAL,
    /** A date: 6月10日前. */
    DEADLINE,
    /** How a framework is built: 9项指标. */
    STRUCTURE,
    /** A limit that says whom a rule is for: 200人以下的学校. */
    THRESHOLD
}
