package io.junheng.task.department;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department as callers read it (部门). */
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

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static DepartmentView of(Department department) {
        return new DepartmentView(
                department.code(),
                department.name(),
                department.aliases(),
                department.regionCode(),
                department.regionPath(),
                department.version());
    }
}
