package io.junheng.task.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.task.dossier.Figures;
import io.junheng.task.dossier.ReportedValue.Verdict;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target of a plan as callers read it (方案目标). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanTarget", description = "方案目标 / a target of a plan")
record PlanTargetView(
        @Schema(
                description = "指标键,文件中的依次为 t1、t2 / key; those of the document are t1, t2 and so on",
                examples = "t1",
                required = true)
        String key,

        @Schema(description = "方案 / plan", required = true) String planId,

        @Schema(description = "任务,整个方案的则无 / item, absent for the whole plan")
        String itemId,

        @Schema(description = "指标 / what is measured", examples = "九年义务教育巩固率", required = true)
        String name,

        @Schema(description = "比较 / one of = >= <= > <", examples = ">=", required = true)
        String comparator,

        @Schema(description = "目标值 / value to reach", examples = "95", required = true)
        BigDecimal value,

        @Schema(description = "单位 / unit", examples = "%") String unit,

        @Schema(description = "年份 / year it is to be reached in")
        Integer year,

        @Schema(description = "区划代码 / region it holds in", required = true)
        String regionCode,

        @Schema(description = "文件中的区域原文 / region as the document words it")
        String regionAsWritten,

        @Schema(description = "核验指标 / the criterion that verifies it")
        Indicator indicator,

        @Schema(description = "来源 DOCUMENT 文件、ENTERED 录入 / from the document, or entered", required = true)
        String origin,

        @Schema(description = "文件原句 / the clause of the document")
        String quote,

        @Schema(description = "核验值,未经评估则无 / what was found of the criterion, absent where nothing was evaluated")
        VerifiedValue verified,

        @Schema(
                description =
                        "核验值是否达到目标;未经评估、不定或单位不同则不定 / whether the verified value reaches the target; undetermined where nothing was evaluated, it is undetermined, or in another unit",
                required = true)
        Verdict reached,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    /** With what follows from the verified value. */
    PlanTargetView judged() {
        boolean comparable = verified != null && Figures.sameUnit(unit, verified.unit());
        return new PlanTargetView(
                key,
                planId,
                itemId,
                name,
                comparator,
                value,
                unit,
                year,
                regionCode,
                regionAsWritten,
                indicator,
                origin,
                quote,
                verified,
                Verdict.of(comparable ? verified.value() : null, comparator, value),
                version);
    }
}
