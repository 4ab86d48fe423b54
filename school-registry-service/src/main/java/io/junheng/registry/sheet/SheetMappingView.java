package io.junheng.registry.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sheet mapping as callers read it (表式映射). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SheetMapping", description = "表式映射 / how sheets of a workbook map to the data elements of a form")
record SheetMappingView(
        @Schema(description = "键 / key", examples = "statutory-primary", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "小学基层统计表", required = true)
        String name,

        @Schema(description = "英文名称 / English label", required = true)
        String nameEn,

        @Schema(description = "报表 / form", examples = "compulsory-school", required = true)
        String form,

        @Schema(description = "布局 / BOOK or ROWS", examples = "BOOK", required = true)
        String layout,

        @Schema(description = "代码的位置 / where the code stands")
        PlaceView code,

        @Schema(description = "年度的位置 / where the year stands")
        PlaceView year,

        @Schema(description = "表 / sheets", required = true) List<MappedSheetView> sheets,

        @Schema(description = "版本 / version, also the ETag", required = true)
        long version) {

    static SheetMappingView of(SheetMapping mapping) {
        return new SheetMappingView(
                mapping.key(),
                mapping.name(),
                mapping.nameEn(),
                mapping.form(),
                mapping.layout().name(),
                PlaceView.of(mapping.code()),
                PlaceView.of(mapping.year()),
                mapping.sheets().stream().map(MappedSheetView::of).toList(),
                mapping.version());
    }
}
