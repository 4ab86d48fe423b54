package io.junheng.registry.source;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another source says, as callers read it (其他来源的数据). */
@Schema(name = "SourceFigures", description = "其他来源的数据 / what a source other than the return says")
record SourceFiguresView(
        @Schema(description = "学校标识码或区划代码 / code", examples = "2122990001", required = true)
        String subjectCode,

        @Schema(description = "报表 / form", examples = "compulsory-school", required = true)
        String form,

        @Schema(description = "年度 / year", examples = "2023", required = true)
        int year,

        @Schema(description = "来源 / source", examples = "pupil-register", required = true)
        String source,

        @Schema(description = "依据：文件或系统 / document or system", examples = "全国中小学生学籍信息管理系统", required = true)
        String basis,

        @Schema(description = "数据项的值 / figures by data element", required = true)
        Map<String, BigDecimal> values,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static SourceFiguresView of(SourceFigures figures) {
        return new SourceFiguresView(
                figures.subjectCode(),
                figures.form(),
                figures.year(),
                figures.source(),
                figures.basis(),
                figures.figures(),
                figures.version());
    }
}
