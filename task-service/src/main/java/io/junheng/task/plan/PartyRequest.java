package io.junheng.task.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department as it is to take part (职责分工). */
@Schema(name = "PlanItemDepartmentRequest", description = "职责分工 / a department, by its code or its name")
record PartyRequest(
        @Schema(description = "部门名称 / name", examples = "市财政局")
        String department,

        @Schema(description = "部门代码 / code", examples = "220300-czj")
        String departmentCode) {}
