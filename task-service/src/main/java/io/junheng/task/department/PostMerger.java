package io.junheng.task.department;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merger of departments (部门合并). */
@Schema(name = "PostMerger", description = "部门合并 / a merger of departments")
record PostMerger(
        @Schema(description = "并入的部门代码 / code of the department it goes into", examples = "220300-jyj", required = true)
        @NotBlank
        String into) {}
