package io.junheng.task.rectification;

import io.junheng.kit.problem.ProblemType;

/** Refusals of rectifications (整改错误). */
enum RectificationProblem implements ProblemType {
    FINDING_NOT_RESOLVED(409, "尚无复评结果表明问题已解决", "No re-evaluation shows yet that the criterion is met");

    private final int status;
    private final String zh;
    private final String en;

    RectificationProblem(int status, String zh, String en) {
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
