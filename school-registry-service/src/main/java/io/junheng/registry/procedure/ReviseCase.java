package io.junheng.registry.procedure;

import io.junheng.registry.rule.ExceptionGrant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to revise an effective case (修订). */
@Schema(name = "ReviseProcedureCase", description = "修订 / open a revision of an effective case")
record ReviseCase(
        @Schema(
                description = "理由，作为诚信说明留存 / reason, kept as the integrity note",
                examples = "更正体质监测成绩",
                required = true)
        String reason,

        @Schema(description = "立案日期，默认今天 / day of opening, today unless said", format = "date", examples = "2024-09-02")
        String openedOn,

        @Schema(description = "更正的字段值 / values that change", examples = "{\"score\": 86}")
        Map<String, Object> values,

        @Schema(description = "更正后的明细 / entries, all of them, when they change")
        List<Map<String, Object>> entries,

        @Schema(description = "例外批准 / documents that let rules be passed")
        List<ExceptionGrant> exceptions) {

    Filed filed() {
        return new Filed(values, entries, exceptions);
    }
}
