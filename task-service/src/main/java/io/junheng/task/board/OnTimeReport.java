package io.junheng.task.board;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much the departments did on time (按时办结统计). */
@Schema(name = "OnTimeReport", description = "按时办结统计 / how much the departments did on time")
record OnTimeReport(
        @Schema(description = "逐部门 / by department", required = true)
        List<OnTime> items) {}
