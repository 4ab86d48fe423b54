package io.junheng.indicator.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One indicator of one region (对比单元), with what it is held against and the version of its source. */
@JsonPropertyOrder({
    "region",
    "regionName",
    "framework",
    "indicator",
    "name",
    "stage",
    "value",
    "unit",
    "target",
    "met",
    "frameworkVersion",
    "evaluation",
    "source"
})
@Schema(name = "ComparisonCell", description = "对比单元 / one indicator of one region")
public record Cell(
        @Schema(required = true) String region,
        @Schema(required = true) String regionName,
        @Schema(required = true) String framework,

        @Schema(required = true, description = "指标或结论 / criterion or verdict")
        String indicator,

        @Schema(required = true) String name,
        @Schema(description = "学段 / stage") String stage,
        @Schema(description = "数值 / value, to 12 decimals") BigDecimal value,
        @Schema(description = "计量单位 / unit") String unit,

        @Schema(description = "目标：最近一级的目标，没有时为达标线 / the nearest target, else the framework's threshold")
        String target,

        @Schema(required = true, description = "MET, NOT_MET, UNDETERMINED; by the exact value")
        String met,

        @Schema(description = "指标体系版本 / version of the framework")
        Integer frameworkVersion,

        @Schema(description = "评估 / evaluation; none where nothing was evaluated")
        String evaluation,

        @Schema(description = "数据来源版本：评估结果的 SHA-256 / hash of the evaluation's results")
        String source) {

    static final List<String> COLUMNS = List.of(
            "region",
            "regionName",
            "framework",
            "indicator",
            "name",
            "stage",
            "value",
            "unit",
            "target",
            "met",
            "frameworkVersion",
            "evaluation",
            "source");

    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        Object[] values = {
            region,
            regionName,
            framework,
            indicator,
            name,
            stage,
            value,
            unit,
            target,
            met,
            frameworkVersion,
            evaluation,
            source
        };
        for (int i = 0; i < values.length; i++) {
            row.put(COLUMNS.get(i), values[i]);
        }
        return row;
    }

    /** The same indicator of a region of which nothing is known. */
    Cell unknownIn(String code, String regionsName) {
        return new Cell(
                code,
                regionsName,
                framework,
                indicator,
                name,
                stage,
                null,
                unit,
                target,
                "UNDETERMINED",
                null,
                null,
                null);
    }

    String key() {
        return framework + ":" + indicator + ":" + stage;
    }
}
