package io.junheng.registry.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line in the life of a case (办件经历). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProcedureCaseHistory", description = "办件经历 / who did what to a case, on whose authority, and when")
record CaseHistoryView(
        @Schema(description = "版本 / version it led to", required = true)
        long version,

        @Schema(description = "状态 / status it led to", examples = "PENDING", required = true)
        String status,

        @Schema(
                description = "动作 / OPENED BEGUN COMPLETED WITHDRAWN REFUSED SUPERSEDED",
                examples = "COMPLETED",
                required = true)
        String act,

        @Schema(description = "步骤 / step", examples = "hearing")
        String step,

        @Schema(description = "办理日期 / day on which it was done", required = true)
        LocalDate day,

        @Schema(description = "操作者 / who", required = true) String actor,

        @Schema(description = "依据的文号 / document it rests on", examples = "梨政发〔2024〕8号")
        String authority,

        @Schema(description = "理由 / reason") String reason,

        @Schema(description = "记录时间 / when it was recorded", required = true)
        Instant at) {}
