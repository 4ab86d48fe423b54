package io.junheng.task.dossier;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of evidence as callers read it (佐证). */
@Schema(name = "Evidence", description = "佐证 / a file of evidence")
public record EvidenceView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "所属任务 / assignment or rectification", required = true)
        String taskId,

        @Schema(description = "文件名 / name", examples = "验收单.pdf", required = true)
        String name,

        @Schema(description = "类型 / media type", examples = "application/pdf", required = true)
        String mediaType,

        @Schema(description = "字节数 / bytes", required = true)
        long size,

        @Schema(description = "SHA-256,十六进制 / SHA-256 in hex", required = true)
        String sha256,

        @Schema(description = "提交人 / who filed it", required = true)
        String filedBy,

        @Schema(description = "时间 / when", required = true) Instant filedAt) {}
