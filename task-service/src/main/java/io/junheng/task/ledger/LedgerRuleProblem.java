package io.junheng.task.ledger;

import io.junheng.kit.problem.ProblemType;

/** Refusals of rules that make orders of ledgers (台账转督办规则错误). */
enum LedgerRuleProblem implements ProblemType {
    LEDGER_RULE_DEPARTMENT(422, "没有部门 {0}", "There is no department {0}"),
    LEDGER_RULE_FINDING_ONLY(422, "只有规则不符(FINDING)才指明台账规则", "Only a FINDING names a rule of the ledger");

    private final int status;
    private final String zh;
    private final String en;

    LedgerRuleProblem(int status, String zh, String en) {
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
