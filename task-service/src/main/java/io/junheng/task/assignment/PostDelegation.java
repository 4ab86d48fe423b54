package io.junheng.task.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Handing over within the department (转办). */
@Schema(name = "PostDelegation", description = "转办 / handing an assignment to another person of the department")
record PostDelegation(
        @Schema(
                description = "新责任人(内部编号) / who answers for it from now on (an internal id)",
                examples = "li.na",
                required = true)
        String owner,

        @Schema(description = "理由 / reason", examples = "原责任人外出培训", required = true)
        String reason) {}
