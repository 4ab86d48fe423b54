package io.junheng.indicator.simulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is supposed (假设); which fields it has depends on its kind. */
@Schema(
        name = "SimulationOverride",
        description =
                "假设 / one thing that is supposed. VALUES, ADD: code, values, [year]; MOVE: from, to, element, quantity, [year]; CLASSES: code, stage, classes; ENROLMENT: code, stage, pupils, [element, classCount]; OPEN: code, name, type, regionCode, stages, [values, classes]; CLOSE: code; MERGE: codes, into; RELOCATE: code, regionCode")
public record OverrideOrder(
        @NotNull @Schema(required = true, description = "类型 / kind", examples = "MOVE")
        OverrideKind kind,

        @Schema(
                description = "对象代码 / code of the school or region; of a new school any code that is not taken",
                examples = "2122990001")
        String code,

        @Schema(description = "名称 / name of a new school", examples = "新建小学")
        String name,

        @Schema(description = "办学类型 / type of a new school", examples = "211")
        String type,

        @Schema(description = "区划代码 / region of a new or relocated school", examples = "220322100")
        String regionCode,

        @Schema(description = "学段 / stages of a new school", examples = "[\"PRIMARY\"]")
        List<String> stages,

        @Schema(description = "学段 / stage", examples = "PRIMARY")
        String stage,

        @Schema(
                description = "数据项及数值；null 表示未填报 / figures by data element; null stands for not reported",
                examples = "{\"equipmentValue\": 210.5}")
        Map<String, BigDecimal> values,

        @Valid @Size(max = 1000) @Schema(description = "班级 / classes")
        List<ClassOrder> classes,

        @Schema(description = "学生数 / pupils at the stage", examples = "860")
        Integer pupils,

        @Schema(description = "班数 / number of classes they are spread over", examples = "20")
        Integer classCount,

        @Schema(description = "数据项 / data element", examples = "higherDegreeTeachersPrimary")
        String element,

        @Schema(description = "数量 / quantity", examples = "12")
        BigDecimal quantity,

        @Schema(description = "调出对象 / from whom", examples = "2122990001")
        String from,

        @Schema(description = "调入对象 / to whom", examples = "2122990002")
        String to,

        @Size(max = 50)
        @Schema(description = "合并的学校 / schools that are merged", examples = "[\"2122990001\", \"2122990002\"]")
        List<String> codes,

        @Schema(description = "并入 / the one they become", examples = "2122990001")
        String into,

        @Schema(description = "年份，默认评估年份 / year of the return; that of the evaluation unless said", examples = "2023")
        Integer year) {

    /** The fields that are given, by name. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("code", code);
        given.put("name", name);
        given.put("type", type);
        given.put("regionCode", regionCode);
        given.put("stages", stages);
        given.put("stage", stage);
        given.put("values", values);
        given.put("classes", classes);
        given.put("pupils", pupils);
        given.put("classCount", classCount);
        given.put("element", element);
        given.put("quantity", quantity);
        given.put("from", from);
        given.put("to", to);
        given.put("codes", codes);
        given.put("into", into);
        given.put("year", year);
        given.values().removeIf(Objects::isNull);
        return given;
    }
}
