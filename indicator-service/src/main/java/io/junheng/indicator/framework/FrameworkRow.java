package io.junheng.indicator.framework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A framework version in the list. */
@Schema(name = "FrameworkSummary", description = "指标体系概要 / a framework version in a list")
public record FrameworkRow(
        @Schema(required = true) String key,
        @Schema(required = true) int number,
        @Schema(required = true) String name,
        @Schema(required = true) String form,

        @Schema(required = true, description = "DRAFT, PUBLISHED")
        String status,

        @Schema(required = true) String contentHash,
        @Schema(required = true) long version) {}
