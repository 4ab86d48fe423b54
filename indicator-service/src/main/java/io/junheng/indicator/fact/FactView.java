package io.junheng.indicator.fact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A locked revision that this service has taken (已锁定数据). */
@Schema(name = "Fact", description = "已锁定报表 / a locked revision of a return that evaluations can use")
public record FactView(
        @Schema(required = true, description = "SCHOOL, REGION")
        String subject,

        @Schema(required = true) String code,
        @Schema(required = true) String form,
        @Schema(required = true) int year,
        @Schema(required = true) int revision,
        @Schema(required = true) String regionCode) {}
