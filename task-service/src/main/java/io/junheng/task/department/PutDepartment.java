package io.junheng.task.department;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department as it is to be (部门登记). */
@Schema(name = "PutDepartment", description = "部门登记 / a department as it is to be")
record PutDepartment(
        @Schema(description = "代码，可省略，须与路径一致 / code, optional, as in the path", examples = "220300-czj")
        String code,

        @Schema(description = "规范名称 / canonical name", examples = "市财政局", required = true)
        String name,

        @Schema(description = "别名、简称 / other names it is written with", examples = "[\"市财政\"]")
        List<String> aliases,

        @Schema(description = "所属区划代码 / region", examples = "220300", required = true)
        String regionCode) {}
