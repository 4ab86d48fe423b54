package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something found with a case of a procedure (办件问题): by a rule, or by an attempt without a needed document that was refused; {@code key} is the rule, or step and document. What an attempt left is closed by another for a {@code reason}. */
public record ProcedureFindingState(
        String id,
        String caseId,
        String procedure,
        @OneOf({"SCHOOL", "REGION"}) String subject,
        String subjectCode,
        String regionCode,
        String regionPath,
        @OneOf({"RULE", "ATTEMPT"}) String origin,
        String key,
        String message,
        String messageEn,
        @Nullable String basis,
        @OneOf({"OPEN", "CLOSED"}) String status,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String reason,
        long version) {}
