package io.junheng.registry.proposal;

/** Where a proposal stands (申请状态). */
enum ProposalStatus {
    /** 待审核. */
    PROPOSED,
    /** 已采纳, and carried out. */
    ACCEPTED,
    /** 已退回, with a reason. */
    RETURNED,
    /** 已撤回 by who proposed it. */
    WITHDRAWN
}
