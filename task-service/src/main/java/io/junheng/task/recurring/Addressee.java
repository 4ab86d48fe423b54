package io.junheng.task.recurring;

/** The kinds of bodies that something is filed to (报送对象); they are those that a plan sets up. */
public enum Addressee {
    /** 领导小组 */
    LEADING_GROUP,
    /** 自评工作小组 */
    SELF_EVALUATION,
    /** 办公室 */
    OFFICE,
    /** 工作专班 */
    TASK_FORCE,
    /** 部门协调机制 */
    COORDINATION
}
