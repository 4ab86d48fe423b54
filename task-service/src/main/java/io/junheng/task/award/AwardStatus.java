package io.junheng.task.award;

/** Where a nomination stands (评选环节). */
enum AwardStatus {
    /** 推选 */
    NOMINATED,
    /** 评议 */
    REVIEWED,
    /** 公示 */
    PUBLICISED,
    /** 批准 */
    APPROVED,
    /** 未通过 */
    REJECTED;

    boolean leadsTo(AwardStatus next) {
        return switch (this) {
            case NOMINATED -> next == REVIEWED || next == REJECTED;
            case REVIEWED -> next == PUBLICISED || next == REJECTED;
            case PUBLICISED -> next == APPROVED || next == REJECTED;
            case APPROVED, REJECTED -> false;
        };
    }
}
