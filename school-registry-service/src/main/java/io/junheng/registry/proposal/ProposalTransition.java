package io.junheng.registry.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a proposal (审核申请). */
@Schema(name = "ChangeProposalTransition", description = "审核 / what becomes of a proposal")
record ProposalTransition(
        @Schema(
                description = "ACCEPTED 采纳, RETURNED 退回, WITHDRAWN 撤回 / the next status",
                examples = "ACCEPTED",
                required = true)
        String to,

        @Schema(description = "理由，退回时必填 / reason, required for returning", examples = "请附产权证明（示例）")
        String reason) {}
