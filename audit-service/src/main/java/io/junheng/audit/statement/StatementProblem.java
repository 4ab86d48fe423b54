package io.junheng.audit.statement;

import io.junheng.kit.problem.ProblemType;

/** Refusals of statements (错误目录). */
enum StatementProblem implements ProblemType {
    NOT_CHECKABLE(
            400,
            "条件 {0} 无法离线核对:文字字段不能比较大小,也不能含控制字符",
            "The filter {0} cannot be checked offline: texts have no order there, and control characters are not allowed");

    private final int status;
    private final String zh;
    private final String en;

    StatementProblem(int status, String zh, String en) {
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
