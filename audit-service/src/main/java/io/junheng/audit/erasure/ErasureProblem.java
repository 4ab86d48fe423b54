package io.junheng.audit.erasure;

import io.junheng.kit.problem.ProblemType;

/** Refusals of erasures (错误目录). */
enum ErasureProblem implements ProblemType {
    NOTHING_SEALED(404, "没有以该主体封存的数据", "No data are sealed under this subject"),
    RETAINED(409, "法定最短保存期未满,{0} 前不得擦除", "The minimum retention has not passed: nothing may be erased before {0}"),
    ALREADY_REQUESTED(409, "已有擦除申请 {0}", "It has been requested already as {0}");

    private final int status;
    private final String zh;
    private final String en;

    ErasureProblem(int status, String zh, String en) {
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
