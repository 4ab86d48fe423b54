package io.junheng.registry.sheet;

import io.junheng.kit.problem.Problems;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sheet mapping as a caller writes it (表式映射). */
@Schema(name = "PutSheetMapping", description = "表式映射 / how sheets of a workbook map to the data elements of a form")
record PutSheetMapping(
        @Schema(description = "键，可省略，须与路径一致 / key, optional, as in the path", examples = "statutory-primary")
        String key,

        @Schema(description = "名称 / Chinese label", examples = "小学基层统计表", required = true)
        String name,

        @Schema(
                description = "英文名称 / English label",
                examples = "Statutory tables of a primary school",
                required = true)
        String nameEn,

        @Schema(description = "报表 / form", examples = "compulsory-school", required = true)
        String form,

        @Schema(
                description = "布局：BOOK 一册一校（地区），ROWS 一行一校（地区） / one subject a workbook, or one a row",
                examples = "BOOK",
                required = true)
        String layout,

        @Schema(description = "学校标识码或区划代码的位置，缺省由调用者给出 / where the code stands")
        PlaceView code,

        @Schema(description = "年度的位置，缺省由调用者给出 / where the year stands")
        PlaceView year,

        @Schema(description = "表 / sheets", required = true) List<MappedSheetView> sheets) {

    private static final Pattern SHEET = Pattern.compile("[^\\[\\]:*?/\\\\]{1,31}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** The mapping that this defines over {@code ofForm}, null when there is none; refused with every reason. */
    SheetMapping mapping(String own, Form ofForm) {
        Collecting reading = new Collecting();
        Problems problems = reading.problems();
        problems.require(KEY.matcher(own).matches(), "/key", SheetProblem.MAPPING_KEY)
                .require(key == null || key.equals(own), "/key", SheetProblem.MAPPING_KEY_DIFFERS)
                .require(ofForm != null, "/form", SheetProblem.MAPPING_FORM_UNKNOWN, String.valueOf(form));
        ProperName label = reading.read("/name", () -> ProperName.of(name));
        ProperName english = reading.read("/nameEn", () -> ProperName.of(nameEn));
        SheetMapping.Layout ownLayout = reading.read(
                "/layout", () -> Choice.of(SheetMapping.Layout.class, layout, SheetProblem.MAPPING_LAYOUT));
        boolean rows = ownLayout == SheetMapping.Layout.ROWS;
        problems.require(sheets != null && !sheets.isEmpty(), "/sheets", SheetProblem.MAPPING_SHEETS)
                .require(!rows || sheets == null || sheets.size() <= 1, "/layout", SheetProblem.MAPPING_LAYOUT);
        Set<String> names = new HashSet<>();
        Set<String> placed = new HashSet<>();
        for (int i = 0; sheets != null && i < sheets.size(); i++) {
            MappedSheetView sheet = sheets.get(i);
            boolean named = sheet != null
                    && sheet.name() != null
                    && SHEET.matcher(sheet.name()).matches()
                    && names.add(sheet.name());
            problems.require(named, "/sheets/" + i + "/name", SheetProblem.MAPPING_SHEET_NAME);
            if (sheet != null) {
                sheet.check("/sheets/" + i, rows, ofForm, placed, problems);
            }
        }
        PlaceView.check("/code", code, rows, names, problems);
        PlaceView.check("/year", year, rows, names, problems);
        problems.throwIfAny();
        return new SheetMapping(
                own,
                label.text(),
                english.text(),
                form,
                ownLayout,
                PlaceView.place(code),
                PlaceView.place(year),
                sheets.stream().map(MappedSheetView::sheet).toList(),
                1);
    }
}
