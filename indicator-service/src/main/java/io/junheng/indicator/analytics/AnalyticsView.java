package io.junheng.indicator.analytics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table (分析结果): headers, rows in the order of headers, and what the codes stand for. */
@Schema(name = "Analytics", description = "分析结果 / indicators by region and year as one table")
record AnalyticsView(
        @Schema(required = true) List<Header> headers,

        @Schema(
                required = true,
                description = "行，次序同 headers / rows, in the order of headers; null where nothing is known")
        List<List<Object>> rows,

        @Schema(required = true) Meta meta) {

    /** A column. */
    @Schema(name = "AnalyticsHeader")
    record Header(
            @Schema(required = true, examples = "value") String name,

            @Schema(required = true, description = "TEXT, INTEGER, DECIMAL")
            String type) {}

    /** What the rows rest on. */
    @Schema(name = "AnalyticsMeta")
    record Meta(
            @Schema(required = true, description = "数据范围：只含已锁定报表 / which returns count", examples = "LOCKED")
            String data,

            @Schema(required = true, description = "单元上限 / most cells of one query")
            int limit,

            @Schema(required = true) List<IndicatorMeta> indicators) {}

    /** An indicator's name and unit. */
    @Schema(name = "AnalyticsIndicator")
    record IndicatorMeta(
            @Schema(required = true, examples = "quality-balance:CV1")
            String indicator,

            @Schema(required = true) String name,

            @Schema(description = "计量单位 / unit; none for verdicts")
            String unit) {}
}
