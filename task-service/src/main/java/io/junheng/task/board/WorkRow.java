package io.junheng.task.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing to be done (待办). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WorkRow", description = "待办 / one thing to be done")
record WorkRow(
        @Schema(description = "种类 ASSIGNMENT、RECTIFICATION 或 ORDER / kind", required = true)
        String kind,

        @Schema(description = "编号 / id", required = true) String id,
        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "承办部门 / department", required = true)
        String department,

        @Schema(description = "部门代码 / its code") String departmentCode,
        @Schema(description = "责任人 / who answers for it") String owner,

        @Schema(description = "区划代码 / region", required = true)
        String regionCode,

        @Schema(description = "期限 / due date", required = true)
        LocalDate dueOn,

        @Schema(description = "灯号 / light", required = true) Light light) {

    WorkRow lit(LocalDate today) {
        return new WorkRow(
                kind, id, title, department, departmentCode, owner, regionCode, dueOn, Light.of(dueOn, true, today));
    }
}
