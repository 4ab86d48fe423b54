package io.junheng.task.department;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a department was called at one time (部门沿革). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DepartmentVersion", description = "部门沿革 / what a department was called at one time")
record DepartmentVersionView(
        @Schema(description = "版本 / version", required = true)
        long version,

        @Schema(description = "规范名称 / canonical name", required = true)
        String name,

        @Schema(description = "别名 / other names", required = true)
        List<String> aliases,

        @Schema(description = "并入的部门代码 / merged into") String mergedInto,

        @Schema(description = "变更时间 / since when", required = true)
        Instant changedAt,

        @Schema(description = "变更人 / who changed it", required = true)
        String changedBy) {}
