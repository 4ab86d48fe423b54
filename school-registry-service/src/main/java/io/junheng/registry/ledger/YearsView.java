package io.junheng.registry.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ledger's items year by year (逐年结转). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerYears", description = "逐年结转 / items of a ledger year by year")
record YearsView(
        @Schema(description = "台账 / ledger", examples = "oversize-classes", required = true)
        String ledger,

        @Schema(description = "区划代码，全国没有 / region, absent for the whole country", examples = "220322")
        String regionCode,

        @Schema(description = "各年 / years", required = true) List<YearView> years) {

    /** One year (一年): carried in + opened − ended = standing; increments are among those opened and nothing offsets them. */
    @Schema(
            name = "LedgerYear",
            description = "一年 / carried in + opened − ended = standing; no write-off offsets an increment")
    record YearView(
            @Schema(description = "年度 / year", examples = "2024", required = true)
            int year,

            @Schema(description = "上年结转 / carried in", examples = "12", required = true)
            long carriedIn,

            @Schema(description = "新增 / opened", examples = "1", required = true)
            long opened,

            @Schema(description = "销号 / ended", examples = "1", required = true)
            long ended,

            @Schema(description = "年末存量 / standing at the end", examples = "12", required = true)
            long standing,

            @Schema(description = "其中违反零增量 / increments", examples = "1", required = true)
            long increments) {}
}
