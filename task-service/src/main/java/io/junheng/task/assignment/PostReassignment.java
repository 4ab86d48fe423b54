package io.junheng.task.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Giving it to another department (变更承办单位). */
@Schema(name = "PostReassignment", description = "变更承办、牵头单位 / giving an assignment to another department")
record PostReassignment(
        @Schema(description = "新承办部门代码 / department that does it from now on", examples = "220300-czj", required = true)
        String departmentCode,

        @Schema(description = "理由 / reason", examples = "机构职能调整", required = true)
        String reason) {}
