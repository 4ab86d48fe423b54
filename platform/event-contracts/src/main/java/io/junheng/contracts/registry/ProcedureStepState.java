package io.junheng.contracts.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done at a step of a case (办理记录); {@code completedOn} is null while it is only begun; a step with publicity was published on {@code begunOn}. */
public record ProcedureStepState(
        String step,
        LocalDate begunOn,
        String begunBy,
        @Nullable LocalDate completedOn,
        @Nullable String completedBy,
        List<ProcedureDocument> documents) {}
