package io.junheng.registry.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file as the registry knows it (文件): its description and hash, not its bytes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FileReference", description = "文件 / a file by its description and hash")
public record FileValue(
        @Schema(description = "文件名 / name", examples = "整改方案.pdf", required = true)
        String name,

        @Schema(description = "媒体类型 / media type", examples = "application/pdf")
        String mediaType,

        @Schema(description = "字节数 / size in bytes", examples = "183204")
        Long size,

        @Schema(
                description = "SHA-256，64 位小写十六进制 / in 64 small hexadecimal digits",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                required = true)
        String sha256) {}
