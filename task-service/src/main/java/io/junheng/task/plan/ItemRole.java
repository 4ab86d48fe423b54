package io.junheng.task.plan;

/** The part of a department in an item (职责). */
enum ItemRole {
    /** 牵头 */
    LEAD,
    /** 配合 */
    COOPERATING,
    /** 责任单位 */
    RESPONSIBLE
}
