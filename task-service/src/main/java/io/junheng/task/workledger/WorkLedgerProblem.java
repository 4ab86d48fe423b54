package io.junheng.task.workledger;

import io.junheng.kit.problem.ProblemType;

/** Refusals of ledgers (台账错误). */
enum WorkLedgerProblem implements ProblemType {
    LEDGER_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    LEDGER_YEAR(422, "年度应为 1900 至 2999", "A year lies between 1900 and 2999"),
    LEDGER_OPEN(409, "{0} {1} 年的台账已建立", "The ledger of {0} for {1} is open already");

    private final int status;
    private final String zh;
    private final String en;

    WorkLedgerProblem(int status, String zh, String en) {
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
