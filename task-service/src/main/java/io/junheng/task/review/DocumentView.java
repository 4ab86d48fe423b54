package io.junheng.task.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of a clean-up as callers read it (清理的文件). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReviewedDocument", description = "清理的文件及结论 / a document of a clean-up, with what was decided of it")
record DocumentView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "次序,从 1 开始 / place in the list, from 1", required = true)
        int position,

        @Schema(description = "文号 / number", required = true)
        String documentNumber,

        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "结论 / verdict") DocumentVerdict verdict,

        @Schema(description = "日期 / day") LocalDate decidedOn,

        @Schema(description = "理由 / reason") String reason,

        @Schema(description = "作出结论的人 / who decided") String decidedBy,

        @Schema(description = "版本 / version", required = true)
        long version) {}
