package io.junheng.task.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one subject stands in one period (履行情况). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ObligationVerdict", description = "履行情况 / how one subject stands in one period")
record Verdict(
        @Schema(description = "主体代码 / region, school or department", required = true)
        String subject,

        @Schema(description = "期 / period", examples = "2026-T1", required = true)
        String period,

        @Schema(description = "起 / first day", required = true)
        LocalDate from,

        @Schema(description = "止 / last day", required = true)
        LocalDate to,

        @Schema(description = "期限 / last day in time", required = true)
        LocalDate dueOn,

        @Schema(description = "应履行次数 / times needed", required = true)
        int needed,

        @Schema(description = "已履行次数,分项时为最少的一项 / times done; of parts, that of the one done least", required = true)
        int done,

        @Schema(description = "尚缺的分项 / parts that have not come in, in time or late")
        List<String> missing,

        @Schema(
                description = "PASS 已履行、OPEN 尚未到期、FAIL 未履行 / met, still open, or failed",
                enumeration = {"PASS", "OPEN", "FAIL"},
                required = true)
        String verdict,

        @Schema(
                description =
                        "NOT_DUE 未到期、DUE 临期、RECEIVED 按期、INCOMPLETE 不齐、LATE 迟报、OVERDUE 逾期未报 / how what is due has come in",
                required = true)
        Receipt state) {}
