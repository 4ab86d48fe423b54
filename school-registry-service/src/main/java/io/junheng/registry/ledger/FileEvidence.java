package io.junheng.registry.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of evidence as a caller files it (佐证). */
@Schema(
        name = "FileLedgerEvidence",
        description =
                "佐证 / evidence: a title and a file by name and SHA-256; its bytes may be sent along up to 64 KiB and are then kept")
record FileEvidence(
        @Schema(description = "标题 / title", examples = "拆分班级后的学籍名册", required = true)
        String title,

        @Schema(description = "文件名 / name of the file", examples = "名册.pdf")
        String name,

        @Schema(description = "媒体类型 / media type", examples = "application/pdf")
        String mediaType,

        @Schema(description = "字节数 / size in bytes", examples = "183204")
        Long size,

        @Schema(
                description = "SHA-256，有文件时必填，送内容时可省略 / SHA-256 of the file, may be left out when the content is sent",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "Base64 内容，不超过 65536 字节 / content in Base64, at most 65,536 bytes")
        String content) {}
