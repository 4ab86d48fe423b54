package io.junheng.task.department;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on a name (名称认定). */
@Schema(name = "PostNameDecision", description = "名称认定 / a decision on a name the directory did not know")
record PostNameDecision(
        @Schema(
                description = "ALIAS 别名、NEW 新部门、NONE 不是部门 / an alias, a new department, nobody",
                examples = "ALIAS",
                required = true)
        @NotNull
        NameDecision as,

        @Schema(description = "部门代码 / code of the department", examples = "220300-jyj")
        String departmentCode,

        @Schema(description = "理由 / why it is nobody") String reason) {}
