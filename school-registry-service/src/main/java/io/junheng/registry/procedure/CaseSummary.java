package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in a list (办件概要). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureCaseSummary", description = "办件概要 / a case in a list")
record CaseSummary(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "程序 / procedure", examples = "school-merger", required = true)
        String procedure,

        @Schema(description = "对象 / SCHOOL or REGION", examples = "SCHOOL", required = true)
        String subject,

        @Schema(description = "学校标识码或区划代码 / code of the subject", examples = "2122990016", required = true)
        String subjectCode,

        @Schema(description = "所在区划 / region", examples = "220322001", required = true)
        String regionCode,

        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "状态 / status", examples = "PENDING", required = true)
        String status,

        @Schema(description = "当前步骤 / step that is next", examples = "hearing")
        String step,

        @Schema(description = "立案人 / opened by", required = true)
        String openedBy,

        @Schema(description = "立案日期 / opened on", required = true)
        LocalDate openedOn,

        @Schema(description = "生效日期 / in effect from") LocalDate effectiveOn,

        @Schema(description = "第几次修订 / revision, from 1", required = true)
        int revision,

        @Schema(description = "版本 / version", required = true)
        long version) {}
