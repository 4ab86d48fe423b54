package io.junheng.task.notification;

/** Whose inbox it is (收件方). */
public enum RecipientKind {
    /** 个人(内部编号) */
    PERSON,
    /** 部门 */
    DEPARTMENT,
    /** 区划的管理者 */
    REGION
}
