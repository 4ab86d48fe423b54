package io.junheng.registry.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to close a finding (问题销号). */
@Schema(name = "ProcedureFindingTransition", description = "问题销号 / close a finding")
record CloseFinding(
        @Schema(description = "目标状态 CLOSED / target", examples = "CLOSED", required = true)
        String to,

        @Schema(description = "处理情况 / what was done about it", examples = "已约谈，并补办教育部门同意文件", required = true)
        String reason) {}
