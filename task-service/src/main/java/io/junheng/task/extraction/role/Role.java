package io.junheng.task.extraction.role;

/** The part of a department in a task (职责角色). */
public enum Role {
    /** 牵头 */
    LEAD,
    /** 配合 */
    COOPERATING,
    /** 责任 */
    RESPONSIBLE
}
