package io.junheng.task.letter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a letter (考核结果). */
@Schema(name = "PostLetterResult", description = "考核结果 / what came of a letter")
record PostResult(
        @Schema(description = "结果 / result", examples = "优秀", required = true)
        String result) {}
