package io.junheng.task.review;

/** What is decided of a document (清理结论). */
enum DocumentVerdict {
    /** 保留 */
    KEEP,
    /** 修改 */
    AMEND,
    /** 废止 */
    REPEAL
}
