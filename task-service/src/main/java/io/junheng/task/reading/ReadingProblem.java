package io.junheng.task.reading;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with words (文字错误). */
public enum ReadingProblem implements ProblemType {
    TEXT_MISSING("不能为空", "A text is required"),
    TEXT_TOO_LONG("不能超过 {0} 个字", "At most {0} characters"),
    DAY_UNREADABLE("应为 1900 至 2999 年之间的日期,如 2026-01-31", "A day such as 2026-01-31, between 1900 and 2999"),
    TEXT_UNSAFE("含有不可见或改变显示方向的字符(U+{0})", "Holds a character that is invisible or turns the direction of text (U+{0})");

    private final String zh;
    private final String en;

    ReadingProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
