package io.junheng.registry.proposal;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a proposal (变更申请错误). */
public enum ProposalProblem implements ProblemType {
    PROPOSAL_SAYS_NOTHING(422, "申请没有改变任何信息", "The proposal changes nothing"),
    PROPOSAL_STATUS_UNKNOWN(
            422, "没有状态 {0}，可选 ACCEPTED RETURNED WITHDRAWN", "There is no status {0}; ACCEPTED, RETURNED or WITHDRAWN"),
    PROPOSAL_REASON_REQUIRED(422, "退回须说明理由", "Returning needs a reason"),
    PROPOSAL_DECIDED(409, "申请已是 {0}", "The proposal is {0} already"),
    PROPOSAL_OWN(409, "申请人不能审核自己的申请", "Who proposed does not decide"),
    PROPOSAL_NOT_OWN(403, "只有申请人可以撤回", "Only who proposed can withdraw"),
    PROPOSAL_OVERTAKEN(409, "申请之后 {0} 已被改动，请退回重新申请", "{0} has been changed since; return it to be proposed again");

    private final int status;
    private final String zh;
    private final String en;

    ProposalProblem(int status, String zh, String en) {
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
