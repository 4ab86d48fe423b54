package io.junheng.task.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter of responsibility as callers read it (目标责任书). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ResponsibilityLetter", description = "目标责任书 / a letter of responsibility")
record LetterView(
        @Schema(description = "编号 / id", required = true) String id,

        @Schema(description = "签发方区划 / issuer", required = true)
        String issuer,

        @Schema(description = "签订方区划 / signatory", required = true)
        String signatory,

        @Schema(description = "年度 / year", required = true) int year,

        @Schema(description = "正文 SHA-256 / hash of its text")
        String sha256,

        @Schema(description = "状态 / PENDING, SIGNED or ASSESSED", required = true)
        LetterStatus status,

        @Schema(description = "签订日期 / day it was signed") LocalDate signedOn,

        @Schema(description = "考核结果 / what came of it") String result,

        @Schema(description = "区划路径 / path of the signatory's region", required = true)
        String regionPath,

        @Schema(description = "版本 / version", required = true)
        long version) {}
