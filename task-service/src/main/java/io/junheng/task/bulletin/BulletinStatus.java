package io.junheng.task.bulletin;

/** Where a bulletin stands (状态). */
enum BulletinStatus {
    /** 起草 */
    DRAFT,
    /** 已发布 */
    PUBLISHED
}
