package io.junheng.registry.statement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a statement gives for one subject or region and year (分析表结果). */
@Schema(name = "StatementResult", description = "分析表结果 / what a statement gives for a subject and year")
record ResultView(
        @Schema(description = "分析表 / statement", examples = "staffing-split", required = true)
        String statement,

        @Schema(description = "分析表版本 / version of the statement", required = true)
        long version,

        @Schema(description = "学校标识码或区划代码 / code", examples = "220303", required = true)
        String code,

        @Schema(description = "年度 / year", examples = "2011", required = true)
        int year,

        @Schema(description = "应报数 / how many returns are expected", examples = "1", required = true)
        int expected,

        @Schema(description = "已锁定数 / how many of them are locked", examples = "1", required = true)
        int locked,

        @Schema(
                description = "结论 MET、NOT_MET 或 UNDETERMINED / whether everything asked is met",
                examples = "NOT_MET",
                required = true)
        String verdict,

        @Schema(description = "各项结果 / results line by line", required = true)
        List<LineResult> lines) {}
