package io.junheng.registry.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts of one region on the wire (报送进度). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReturnTally", description = "报送进度 / how far the returns of a region are")
record TallyView(
        @Schema(description = "区划代码 / region; absent for the whole country", examples = "220322")
        String regionCode,

        @Schema(description = "区划名称 / its name", examples = "梨树县")
        String regionName,

        @Schema(description = "应报 / who have to file", required = true)
        long expected,

        @Schema(description = "填报中 / begun", required = true)
        long drafted,

        @Schema(description = "已报送待审核 / submitted", required = true)
        long submitted,

        @Schema(description = "已审核 / verified", required = true)
        long verified,

        @Schema(description = "已锁定 / locked", required = true)
        long locked,

        @Schema(description = "已退回 / sent back", required = true)
        long returned,

        @Schema(description = "已报：已报送、审核或锁定，或正在更正 / submitted, verified, locked or being corrected", required = true)
        long complete,

        @Schema(description = "其中迟报 / of these late", required = true)
        long late,

        @Schema(description = "未报 / not yet in", required = true)
        long missing,

        @Schema(
                description = "报送率（%），无应报者时没有 / per cent complete, absent when nobody has to file",
                examples = "98.2143")
        BigDecimal completeRate,

        @Schema(description = "按时率（%） / per cent complete and in time", examples = "96.4286")
        BigDecimal onTimeRate) {

    static TallyView of(Tally tally) {
        return new TallyView(
                tally.regionCode(),
                tally.regionName(),
                tally.expected(),
                tally.drafted(),
                tally.submitted(),
                tally.verified(),
                tally.locked(),
                tally.returned(),
                tally.complete(),
                tally.late(),
                tally.missing(),
                tally.completeRate(),
                tally.onTimeRate());
    }
}
