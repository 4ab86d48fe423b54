package io.junheng.task.department;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name the directory does not know (待认定名称). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DepartmentName", description = "待认定名称 / a name that documents use and the directory does not know")
record UnknownNameView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "名称 / name", required = true) String name,

        @Schema(description = "区划路径 / path of the region it was read for", required = true)
        String regionPath,

        @Schema(description = "首次出现的文件 / extraction it was first met in", required = true)
        String extraction,

        @Schema(description = "出现的文件数 / documents that use it", required = true)
        int documents,

        @Schema(description = "认定:OPEN、ALIAS、NEW、NONE / what was decided", required = true)
        String decision,

        @Schema(description = "部门代码 / department") String departmentCode,

        @Schema(description = "理由 / reason") String reason,

        @Schema(description = "首次出现时间 / when it was first met", required = true)
        Instant firstSeen,

        @Schema(description = "版本 / version", required = true)
        long version) {}
