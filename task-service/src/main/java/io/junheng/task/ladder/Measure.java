package io.junheng.task.ladder;

/** What a step of a ladder is (督办措施). */
enum Measure {
    /** 提醒 */
    REMINDER("提醒"),
    /** 通报 */
    CIRCULAR("通报"),
    /** 约谈 */
    TALK("约谈"),
    /** 问责 */
    ACCOUNTABILITY("问责");

    private final String zh;

    Measure(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
