package io.junheng.task.workledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a ledger as it stands now (台账一行). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WorkLedgerRow", description = "台账一行 / a row of a ledger as it stands now")
record WorkLedgerRowView(
        @Schema(description = "任务分工 / assignment", required = true)
        String assignmentId,

        @Schema(description = "标题 / title", required = true) String title,

        @Schema(description = "承办部门 / department", required = true)
        String department,

        @Schema(description = "期限 / due date") LocalDate dueOn,

        @Schema(description = "状态 / status", required = true)
        String status,

        @Schema(description = "进度百分比 / per cent done") Integer percent,

        @Schema(description = "上年结转 / carried over from the year before", required = true)
        boolean carriedOver) {}
