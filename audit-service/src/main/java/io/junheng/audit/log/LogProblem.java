package io.junheng.audit.log;

import io.junheng.kit.problem.ProblemType;

/** Refusals of the log (错误目录). */
enum LogProblem implements ProblemType {
    NOT_A_WHOLE_NUMBER(400, "{0} 应为非负整数", "{0} must be a whole number"),
    NO_SUCH_SIZE(400, "应满足 index < size ≤ {0}", "index < size ≤ {0} must hold"),
    NO_CHECKPOINT(404, "没有条数为 {0} 的检查点", "No checkpoint was signed at size {0}"),
    NO_SUCH_RANGE(400, "应满足 1 ≤ from ≤ to ≤ {0}", "1 ≤ from ≤ to ≤ {0} must hold");

    private final int status;
    private final String zh;
    private final String en;

    LogProblem(int status, String zh, String en) {
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
