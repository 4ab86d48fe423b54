package io.junheng.registry.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step in the life of a return (报表经历). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReturnStep", description = "报表经历 / who did what to a return, and when")
record HistoryView(
        @Schema(description = "报表 / form", required = true) String form,

        @Schema(description = "版本 / version it led to", required = true)
        long version,

        @Schema(description = "修订次数 / revision", required = true)
        int revision,

        @Schema(description = "状态 / status it led to", required = true)
        String status,

        @Schema(description = "操作者 / who", required = true) String actor,
        @Schema(description = "理由 / reason") String reason,
        @Schema(description = "时间 / when", required = true) Instant at) {}
