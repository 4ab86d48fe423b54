package io.junheng.task.department;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department as callers read it (部门). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Department", description = "部门 / a department")
record DepartmentView(
        @Schema(description = "部门代码 / code", examples = "220300-czj", required = true)
        String code,

        @Schema(description = "规范名称 / canonical name", examples = "市财政局", required = true)
        String name,

        @Schema(description = "别名、简称 / other names", required = true)
        List<String> aliases,

        @Schema(description = "所属区划代码 / region", examples = "220300", required = true)
        String regionCode,

        @Schema(description = "区划路径 / path of the region", examples = "/220000/220300/", required = true)
        String regionPath,

        @Schema(description = "所属区划级别 / level of its region", examples = "CITY")
        String level,

        @Schema(description = "并入的部门代码 / code of the department it was merged into, or null")
        String mergedInto,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {}
