package io.junheng.audit.archive;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A range of the log that lies in files (归档区段). */
@Schema(name = "AuditArchive", description = "归档区段 / a range of the log that lies in files")
public record ArchivedRange(
        @Schema(description = "首条序号 / index of its first entry", example = "0", required = true)
        long first,

        @Schema(description = "末条之后的序号 / index after its last entry", example = "1048576", required = true)
        long beyond,

        @Schema(description = "所在目录 / the directory with its files", required = true)
        String directory,

        @Schema(description = "清单文件的 SHA-256,base64 / SHA-256 of the manifest, base64", required = true)
        String manifest,

        @Schema(description = "所附检查点的条数 / size of the checkpoint in it", required = true)
        long size,

        @Schema(description = "首条入日志时间 / when the log took its first entry", required = true)
        Instant recordedFrom,

        @Schema(description = "末条入日志时间 / when the log took its last entry", required = true)
        Instant recordedTo,

        @Schema(description = "归档时间 / when it was moved", required = true)
        Instant archivedAt) {}
