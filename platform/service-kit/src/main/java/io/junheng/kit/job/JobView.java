package io.junheng.kit.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as callers see it (任务). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Job", description = "任务 / long-running work with progress")
public record JobView(
        @Schema(
                description = "编号 / id; its prefix names the service",
                examples = "reg_06g1h2j3k4m5n6p7q8r9s0t1v2",
                required = true)
        String id,

        @Schema(description = "种类 / kind of work", examples = "import", required = true)
        String kind,

        @Schema(description = "对象 / what it works on", examples = "schools")
        String resource,

        @Schema(description = "状态 / status", required = true)
        JobStatus status,

        @Schema(required = true) Progress progress,
        @Schema(required = true) Counts counts,

        @Schema(description = "结果 / what it led to, when finished", implementation = Object.class)
        JsonNode result,

        @Schema(description = "失败原因 / why it failed", implementation = Object.class)
        JsonNode failure,

        @Schema(required = true) Instant createdAt,
        Instant finishedAt) {

    /** How far it has come (进度): {@code total} is absent while it is not known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JobProgress")
    public record Progress(
            @Schema(required = true) String stage,
            @Schema(required = true) long done,
            Long total) {}
}
