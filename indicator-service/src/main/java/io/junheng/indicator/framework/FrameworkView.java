package io.junheng.indicator.framework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A framework version in full (指标体系版本). */
@Schema(name = "FrameworkVersion", description = "指标体系版本 / a framework version in full")
record FrameworkView(
        @JsonUnwrapped FrameworkContent content,

        @Schema(description = "状态 / DRAFT or PUBLISHED", required = true)
        String status,

        @Schema(description = "内容的 SHA-256 / SHA-256 of the content", required = true)
        String contentHash,

        @Schema(required = true) long version) {

    static FrameworkView of(Framework framework) {
        return new FrameworkView(
                framework.content(), framework.status().name(), framework.contentHash(), framework.version());
    }
}
