package io.junheng.task.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy document as JSON (文件正文). */
@Schema(name = "PlanText", description = "文件正文 / the text of a policy document")
record PlanText(
        @Schema(description = "正文 / the text", required = true)
        String text) {}
