package io.junheng.task.cascade;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a cascade did (下达结果). */
@Schema(name = "CascadeResult", description = "下达结果 / what a cascade did")
record CascadeResult(
        @Schema(description = "方案 / plan", required = true) String planId,

        @Schema(description = "任务数 / items", required = true)
        int items,

        @Schema(description = "区划数 / regions", required = true)
        int regions,

        @Schema(description = "新交办数 / assignments that were given out", required = true)
        int given,

        @Schema(description = "早已交办、未变数 / assignments that had been given out before", required = true)
        int unchanged) {}
