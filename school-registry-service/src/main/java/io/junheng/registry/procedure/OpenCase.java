package io.junheng.registry.procedure;

import io.junheng.registry.rule.ExceptionGrant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to open a case (立案). */
@Schema(name = "OpenProcedureCase", description = "立案 / open a case of a procedure")
record OpenCase(
        @Schema(description = "程序 / procedure", examples = "school-merger", required = true)
        String procedure,

        @Schema(
                description = "学校标识码或区划代码 / code of the school or region it is about",
                examples = "2122990016",
                required = true)
        String subjectCode,

        @Schema(description = "标题，默认为程序名称 / title, the procedure's name unless said", examples = "胜利小学撤并（示例）")
        String title,

        @Schema(description = "立案日期，默认今天 / day of opening, today unless said", format = "date", examples = "2024-03-01")
        String openedOn,

        @Schema(description = "字段值 / values by field", examples = "{\"pupils\": 23}")
        Map<String, Object> values,

        @Schema(description = "明细 / entries", examples = "[{\"school\": \"2122990017\", \"pupils\": 23}]")
        List<Map<String, Object>> entries,

        @Schema(description = "例外批准 / documents that let rules be passed")
        List<ExceptionGrant> exceptions) {

    Filed filed() {
        return new Filed(values, entries, exceptions);
    }
}
