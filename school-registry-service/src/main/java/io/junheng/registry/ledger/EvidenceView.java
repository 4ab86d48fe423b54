package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of evidence as callers read it (佐证). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerEvidence", description = "佐证 / a piece of evidence")
record EvidenceView(
        @Schema(description = "序号 / number", examples = "1", required = true)
        int number,

        @Schema(description = "种类 FILE RETURN ITEM / kind", examples = "FILE", required = true)
        String kind,

        @Schema(description = "标题 / title", examples = "拆分班级后的学籍名册", required = true)
        String title,

        @Schema(description = "文件名 / name of the file") String name,
        @Schema(description = "媒体类型 / media type") String mediaType,
        @Schema(description = "字节数 / size in bytes") Long size,
        @Schema(description = "SHA-256") String sha256,

        @Schema(description = "内容是否保存于此 / whether the bytes are kept here", examples = "false", required = true)
        boolean kept,

        @Schema(description = "提交人 / who filed it", examples = "sun.lei", required = true)
        String filedBy,

        @Schema(description = "时间 / when", required = true) Instant at) {}
