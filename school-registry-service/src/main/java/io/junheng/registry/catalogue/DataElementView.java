package io.junheng.registry.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A data element as callers read it (数据项). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DataElement", description = "数据项 / a figure that can be reported")
record DataElementView(
        @Schema(description = "键 / key", examples = "pupilsPrimary", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "小学在校生数", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Primary pupils", required = true)
        String nameEn,

        @Schema(description = "单位 / unit", examples = "人") String unit,

        @Schema(description = "类型 / type", examples = "INTEGER", required = true)
        String type,

        @Schema(description = "学段 / stage", examples = "PRIMARY")
        String stage,

        @Schema(description = "来源 / where it comes from", examples = "教基3112 小学学生数, I6")
        String source,

        @Schema(description = "统计表 / statistical table", examples = "教基3112")
        String sourceTable,

        @Schema(description = "单元格，多个时为其和 / cell of the table, or those that add up to it", examples = "I6")
        String sourceCell,

        @Schema(
                description = "全校一个数、按学段折算 / reported once for the school and shared out between its stages",
                required = true)
        boolean apportioned,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static DataElementView of(DataElement element) {
        return new DataElementView(
                element.key(),
                element.name(),
                element.nameEn(),
                element.unit(),
                element.type().name(),
                element.stage() == null ? null : element.stage().name(),
                element.source(),
                element.sourceTable(),
                element.sourceCell(),
                element.apportioned(),
                element.version());
    }
}
