package io.junheng.task.letter;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signing of a letter (签订). */
@Schema(name = "PostLetterSignature", description = "签订 / the signing of a letter")
record PostSignature(
        @Schema(description = "责任书正文,仅保存其 SHA-256 / text of the letter, of which the SHA-256 is kept", required = true)
        String content,

        @Schema(description = "签订日期 / day", examples = "2026-03-01", required = true) @NotNull
        LocalDate signedOn) {}
