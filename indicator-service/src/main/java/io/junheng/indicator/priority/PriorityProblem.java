package io.junheng.indicator.priority;

import io.junheng.kit.problem.ProblemType;

/** Why a list is refused. */
enum PriorityProblem implements ProblemType {
    MEMBER_COUNT(422, "名单有 {0} 个，文件为 {1} 个", "The list has {0}, the document says {1}"),
    TWICE(422, "{0} 重复", "{0} is listed twice"),
    MEMBER_UNKNOWN(422, "{0} 下没有县 {1}", "There is no county {1} in {0}");

    private final int status;
    private final String zh;
    private final String en;

    PriorityProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
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
