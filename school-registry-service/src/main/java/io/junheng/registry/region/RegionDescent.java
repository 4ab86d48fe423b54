package io.junheng.registry.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One region comes of another (区划沿革): both are codes. */
@Schema(name = "RegionDescent", description = "沿革 / one region comes of another")
record RegionDescent(
        @Schema(description = "前身 / predecessor", examples = "220322", required = true)
        String predecessor,

        @Schema(description = "后继 / successor", examples = "220382", required = true)
        String successor) {}
