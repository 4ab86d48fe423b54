package io.junheng.task.letter;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the regions directly below an issuer signed for a year (责任书签订率). */
@Schema(name = "LetterCoverage", description = "责任书签订率 / how many of the regions directly below an issuer have signed")
record CoverageView(
        @Schema(description = "下级区划数 / regions directly below", required = true)
        int regions,

        @Schema(description = "已签 / signed", required = true)
        int signed,

        @Schema(description = "签订率(%),两位小数 / share in per cent, two decimals", examples = "83.33", required = true)
        BigDecimal coverage,

        @Schema(description = "待签的区划 / regions whose letter is issued and not signed", required = true)
        List<String> pending,

        @Schema(description = "未签发的区划 / regions without a letter", required = true)
        List<String> missing) {}
