package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case of a procedure (办件) about the school or region {@code subjectCode}: {@code values} and {@code entries} are what was entered, each value in its written form and without personal ones; {@code steps} are those begun so far; {@code changes} are what its effect changed; {@code effectiveOn} is null before the last step; {@code reason} is that of its end or, of a revision, its integrity note; where the procedure is confidential, {@code title} and {@code reason} are null, values and entries are left out; {@code revises} is the case that it revises. */
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

        Map<String, String> values,
        List<Map<String, String>> entries,
        List<ProcedureStepState> steps,
        List<ProcedureChange> changes,
        LocalDate openedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason,
        int revision,
        @Nullable String revises,
        long version) {}
