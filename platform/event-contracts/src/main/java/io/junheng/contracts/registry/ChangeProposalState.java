package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal to change a school's record (信息变更申请): {@code fields} are the fields it would change; the values follow with the school when it is accepted. */
public record ChangeProposalState(
        String id,
        String school,
        String regionPath,
        List<String> fields,
        @Nullable String reason,

        @OneOf({"PROPOSED", "ACCEPTED", "RETURNED", "WITHDRAWN"})
        String status,

        String proposedBy,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        long version) {}
