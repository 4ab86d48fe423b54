package io.junheng.task.order;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order to be issued (下达督办). */
@Schema(name = "PostOrder", description = "下达督办、限期整改 / an order to be issued")
record PostOrder(
        @Schema(
                description = "种类 SUPERVISION 督办、RECTIFICATION 限期整改 / kind",
                examples = "RECTIFICATION",
                required = true)
        OrderKind kind,

        @Schema(description = "来源 / where it comes from", examples = "HAZARD", required = true)
        OrderSource source,

        @Schema(description = "来源编号,同一来源只立一次 / its number there; one order for each", examples = "会议〔2026〕3号")
        String sourceRef,

        @Schema(description = "标题 / title", examples = "消防通道堵塞", required = true)
        String title,

        @Schema(description = "要求 / what is to be done", examples = "立即清除杂物,保持畅通", required = true)
        String content,

        @Schema(description = "承办部门代码 / department", examples = "220322-jyj", required = true)
        String departmentCode,

        @Schema(description = "涉及学校 / school it concerns", examples = "2122000001")
        String schoolCode,

        @Schema(description = "期限 / due date", examples = "2026-12-31")
        LocalDate dueOn,

        @Schema(description = "当日办结,期限为当日 23:59 / due at 23:59 of the same day")
        Boolean sameDay) {}
