package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many cases of a procedure are in a status and at a step (办件数). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureCaseCount", description = "办件数 / how many cases are in a status, at a step")
record CaseCount(
        @Schema(description = "状态 / status", examples = "PENDING", required = true)
        String status,

        @Schema(description = "当前步骤 / step that is next", examples = "publicity")
        String step,

        @Schema(description = "件数 / cases", examples = "12", required = true)
        long cases) {}
