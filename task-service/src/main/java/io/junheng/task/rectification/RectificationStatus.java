package io.junheng.task.rectification;

/** Where a rectification stands (整改状态). */
enum RectificationStatus {
    /** 待整改 */
    OPEN,
    /** 已报告 */
    REPORTED,
    /** 退回 */
    RETURNED,
    /** 已核验 */
    VERIFIED,
    /** 已销号 */
    WRITTEN_OFF;

    boolean leadsTo(RectificationStatus next) {
        return switch (this) {
            case OPEN, RETURNED -> next == REPORTED;
            case REPORTED -> next == VERIFIED || next == RETURNED;
            case VERIFIED -> next == WRITTEN_OFF || next == RETURNED;
            case WRITTEN_OFF -> false;
        };
    }

    /** Whether an independent person decides it, not the one who rectifies. */
    boolean isJudgement() {
        return this == VERIFIED || this == WRITTEN_OFF || this == RETURNED;
    }

    /** Whether reports and evidence are still taken. */
    boolean isOpen() {
        return this != VERIFIED && this != WRITTEN_OFF;
    }
}
