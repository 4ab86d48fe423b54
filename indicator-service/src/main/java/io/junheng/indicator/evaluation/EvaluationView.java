package io.junheng.indicator.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An evaluation as callers see it (评估). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Evaluation", description = "评估 / a run of a framework over a region and a year")
public record EvaluationView(
        @Schema(required = true, examples = "eva_06g1h2j3k4m5n6p7q8r9s0t1v2")
        String id,

        @Schema(required = true) String framework,
        @Schema(required = true) int frameworkVersion,
        @Schema(required = true) String form,
        @Schema(required = true) String regionCode,
        @Schema(required = true) int year,

        @Schema(required = true, description = "RUNNING, FINISHED")
        String status,

        @Schema(required = true, description = "REQUEST, RETURN_LOCKED, SCHOOL_CHANGED")
        String cause,

        @Schema(description = "总结论 / MET, NOT_MET, UNDETERMINED; when finished")
        String verdict,

        @Schema(description = "评估对象数 / subjects measured") Integer members,

        @Schema(description = "其中没有已锁定报表的 / of these, without a locked return")
        Integer unreported,

        @Schema(description = "结果的 SHA-256；输入相同则相同 / SHA-256 of the results, equal for equal inputs")
        String resultHash,

        @Schema(required = true) Instant createdAt,
        Instant finishedAt,
        @Schema(required = true) long version) {}
