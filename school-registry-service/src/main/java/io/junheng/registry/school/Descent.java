package io.junheng.registry.school;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One school comes of another (沿革): both are school codes. */
@Schema(name = "SchoolDescent", description = "沿革 / one school comes of another")
public record Descent(
        @Schema(description = "前身 / predecessor", examples = "2122990026", required = true)
        String predecessor,

        @Schema(description = "后继 / successor", examples = "2122990015", required = true)
        String successor) {}
