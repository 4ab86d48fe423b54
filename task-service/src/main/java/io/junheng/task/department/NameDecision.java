package io.junheng.task.department;

/** What an unknown name turns out to mean (名称认定). */
enum NameDecision {
    /** 已有部门的别名 */
    ALIAS,
    /** 新部门 */
    NEW,
    /** 不是部门 */
    NONE
}
