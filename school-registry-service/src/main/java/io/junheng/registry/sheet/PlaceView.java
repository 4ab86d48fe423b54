package io.junheng.registry.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.kit.problem.Problems;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a workbook says whose it is or for which year, on the wire (标识位置). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SheetPlace", description = "标识位置 / a cell of a sheet in a BOOK, a column in ROWS")
record PlaceView(
        @Schema(description = "表名（BOOK） / sheet", examples = "教基1001")
        String sheet,

        @Schema(description = "单元格（BOOK） / cell", examples = "C3")
        String cell,

        @Schema(description = "列字母或列名（ROWS） / letters or heading of a column", examples = "A")
        String column) {

    static PlaceView of(Place place) {
        return place == null ? null : new PlaceView(place.sheet(), place.cell(), place.column());
    }

    static Place place(PlaceView view) {
        return view == null ? null : new Place(view.sheet, view.cell, view.column);
    }

    static void check(String pointer, PlaceView view, boolean rows, Set<String> sheets, Problems problems) {
        if (view != null) {
            boolean placed = rows
                    ? view.column != null && !view.column.isBlank()
                    : sheets.contains(view.sheet) && Address.of(view.cell).isPresent();
            problems.require(placed, pointer, SheetProblem.MAPPING_PLACE);
        }
    }
}
