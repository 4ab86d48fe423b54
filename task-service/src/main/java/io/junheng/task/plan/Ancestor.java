package io.junheng.task.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a plan carries out, one step further up (上位方案或文件). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanAncestor", description = "上位方案或文件 / a plan or document that a plan carries out, nearest first")
record Ancestor(
        @Schema(description = "PLAN 方案、DOCUMENT 文件 / a plan of this system, or a document only", required = true)
        Kind kind,

        @Schema(description = "方案编号 / id of the plan") String id,

        @Schema(description = "标题 / title") String title,

        @Schema(description = "发文字号 / document number") String documentNumber,

        @Schema(description = "层级 / level") PlanLevel level) {

    enum Kind {
        PLAN,
        DOCUMENT
    }
}
