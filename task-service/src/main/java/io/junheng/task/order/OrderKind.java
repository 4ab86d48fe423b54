package io.junheng.task.order;

/** What kind of order it is (种类). */
public enum OrderKind {
    /** 督办 */
    SUPERVISION,
    /** 限期整改 */
    RECTIFICATION
}
