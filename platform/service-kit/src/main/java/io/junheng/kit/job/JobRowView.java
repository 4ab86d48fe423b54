package io.junheng.kit.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One remark on one row of an import (行错误): {@code row} counts from 1 with the header as row 1. */
@Schema(name = "JobRow", description = "行错误 / a remark on one row")
public record JobRowView(
        @Schema(required = true) long row,
        @Schema(required = true) int seq,
        @Schema(required = true) String outcome,
        String column,
        @Schema(required = true) String code,
        @Schema(required = true) String message,
        @Schema(required = true) String messageEn,
        String value) {}
