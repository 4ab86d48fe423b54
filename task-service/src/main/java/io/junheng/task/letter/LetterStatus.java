package io.junheng.task.letter;

/** Where a letter of responsibility stands (责任书状态). */
enum LetterStatus {
    /** 待签 */
    PENDING,
    /** 已签 */
    SIGNED,
    /** 已考核 */
    ASSESSED
}
