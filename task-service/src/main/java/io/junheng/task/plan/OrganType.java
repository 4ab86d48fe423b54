package io.junheng.task.plan;

/** A body that a plan sets up (组织机构类型). */
enum OrganType {
    /** 领导小组 */
    LEADING_GROUP,
    /** 自评工作小组 */
    SELF_EVALUATION,
    /** 办公室 */
    OFFICE,
    /** 工作专班 */
    TASK_FORCE,
    /** 部门协调机制 */
    COORDINATION;

    /** Whether somebody must be at its head (组长). */
    boolean isLed() {
        return this == LEADING_GROUP || this == SELF_EVALUATION;
    }

    /** Whether one unit keeps it (依托单位). */
    boolean isHosted() {
        return this == OFFICE || this == TASK_FORCE;
    }
}
