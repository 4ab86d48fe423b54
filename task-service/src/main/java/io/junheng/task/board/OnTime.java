package io.junheng.task.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a department did on time (按时办结率). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OnTime", description = "按时办结率 / how much a department did on time")
record OnTime(
        @Schema(description = "部门 / department", required = true)
        String department,

        @Schema(description = "部门代码 / its code") String departmentCode,

        @Schema(description = "期内到期或已报告数 / due in the period, and past or reported", required = true)
        long due,

        @Schema(description = "按时报告数 / reported in time", required = true)
        long onTime,

        @Schema(description = "逾期报告数 / reported late", required = true)
        long late,

        @Schema(description = "逾期未报告数 / overdue and not reported yet", required = true)
        long open,

        @Schema(
                description = "按时率,两位小数;没有到期任务则无 / per cent, two decimals; absent when nothing was due",
                examples = "83.33")
        BigDecimal rate) {

    static OnTime of(String department, String code, long due, long onTime, long late) {
        return new OnTime(department, code, due, onTime, late, due - onTime - late, rate(onTime, due));
    }

    private static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
