package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case of a procedure (办件) about the school or region {@code subjectCode}: {@code steps} are those begun so far; {@code effectiveOn} is null before the last step; {@code reason} is that of its end or, of a revision, its integrity note; {@code title} and {@code reason} are null where the procedure is confidential; {@code revises} is the case that it revises. */
public record ProcedureCaseState(
        String id,
        String procedure,
        long procedureVersion,
        @OneOf({"SCHOOL", "REGION"}) String subject,
        String subjectCode,
        String regionCode,
        String regionPath,
        @Nullable String title,

        @OneOf({"PENDING", "EFFECTIVE", "REFUSED", "WITHDRAWN", "SUPERSEDED"})
        String status,

        List<ProcedureStepState> steps,
        LocalDate openedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason,
        int revision,
        @Nullable String revises,
        long version) {}
