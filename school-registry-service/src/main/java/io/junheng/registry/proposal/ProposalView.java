package io.junheng.registry.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.registry.school.Difference;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal as callers read it (信息变更申请). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ChangeProposal", description = "信息变更申请 / a proposal to change a school's record")
record ProposalView(
        @Schema(description = "标识 / id", examples = "prp_01j37mrjkk1m0f8s2v7c4n9t6x", required = true)
        String id,

        @Schema(description = "学校标识码 / school", examples = "2122990004", required = true)
        String school,

        @Schema(description = "所在区划路径 / path of its region", required = true)
        String regionPath,

        @Schema(description = "要改的信息 / fields to change", ref = "SchoolPatch", required = true)
        JsonNode changes,

        @Schema(description = "新旧对照 / fields with old and new values", required = true)
        List<Difference> differences,

        @Schema(description = "理由 / reason") String reason,

        @Schema(
                description = "状态 PROPOSED ACCEPTED RETURNED WITHDRAWN / status",
                examples = "PROPOSED",
                required = true)
        ProposalStatus status,

        @Schema(description = "申请人 / who proposed it", required = true)
        String proposedBy,

        @Schema(description = "申请时间 / when", required = true)
        Instant proposedAt,

        @Schema(description = "审核人 / who decided") String decidedBy,
        @Schema(description = "审核时间 / when it was decided") Instant decidedAt,

        @Schema(description = "审核意见 / reason of the decision")
        String decisionReason,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    ProposalView decided(ProposalStatus to, String who, Instant when, String why) {
        return new ProposalView(
                id,
                school,
                regionPath,
                changes,
                differences,
                reason,
                to,
                proposedBy,
                proposedAt,
                who,
                when,
                why,
                version + 1);
    }
}
