package io.junheng.registry.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to end a case (撤回、不予批准). */
@Schema(name = "ProcedureCaseTransition", description = "撤回或不予批准 / withdraw or refuse a case")
record CaseTransition(
        @Schema(description = "目标状态 WITHDRAWN 或 REFUSED / target", examples = "WITHDRAWN", required = true)
        String to,

        @Schema(description = "理由 / reason", examples = "方案需重新论证", required = true)
        String reason) {}
