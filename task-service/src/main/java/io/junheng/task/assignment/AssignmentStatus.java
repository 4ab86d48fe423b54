package io.junheng.task.assignment;

import java.util.Set;

/** Where an assignment stands (办理状态). */
public enum AssignmentStatus {
    /** 交办 */
    ASSIGNED,
    /** 签收 */
    ACCEPTED,
    /** 开展 */
    IN_PROGRESS,
    /** 报告完成 */
    REPORTED,
    /** 退回 */
    RETURNED,
    /** 核验 */
    VERIFIED,
    /** 销号 */
    WRITTEN_OFF;

    boolean leadsTo(AssignmentStatus next) {
        return switch (this) {
            case ASSIGNED -> next == ACCEPTED;
            case ACCEPTED -> next == IN_PROGRESS;
            case IN_PROGRESS -> next == REPORTED;
            case REPORTED -> next == VERIFIED || next == RETURNED;
            case RETURNED -> next == IN_PROGRESS || next == REPORTED;
            case VERIFIED -> next == WRITTEN_OFF || next == RETURNED;
            case WRITTEN_OFF -> false;
        };
    }

    /** Whether an independent person decides it, not the one who works. */
    boolean isJudgement() {
        return Set.of(VERIFIED, WRITTEN_OFF, RETURNED).contains(this);
    }

    /** Whether it is signed for and not reported yet. */
    boolean isBeingWorkedOn() {
        return this == ACCEPTED || this == IN_PROGRESS || this == RETURNED;
    }

    /** Whether reports and evidence are still taken. */
    boolean isOpen() {
        return this != VERIFIED && this != WRITTEN_OFF;
    }
}
