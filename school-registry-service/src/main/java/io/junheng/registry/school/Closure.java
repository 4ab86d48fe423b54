package io.junheng.registry.school;

/** How a change of schools ended a school (撤销方式). */
public enum Closure {
    /** 撤消: no school took over. */
    ABOLISHED,
    /** 撤并: others took its pupils; such a school can be restored (恢复办学) under its old code. */
    MERGED,
    /** 分设: it was divided into others. */
    SPLIT,
    /** 换码: it goes on under another code, because its category changed. */
    REPLACED
}
