package io.junheng.registry.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.kit.problem.Problems;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the figure of a data element stands, on the wire (取数位置). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "SheetEntry", description = "取数位置 / where the figure of a data element stands")
record EntryView(
        @Schema(description = "数据项 / data element", examples = "pupilsPrimary", required = true)
        String element,

        @Schema(description = "单元格，多个时相加（BOOK） / cells, added up when there are several", examples = "[\"I6\"]")
        List<String> cells,

        @Schema(description = "行名（BOOK） / name of the row", examples = "合计")
        String row,

        @Schema(description = "列名；ROWS 也可用列字母 / heading of the column, or its letters in ROWS", examples = "在校生数")
        String column) {

    static EntryView of(Entry entry) {
        return new EntryView(entry.element(), entry.cells(), entry.row(), entry.column());
    }

    Entry entry() {
        return new Entry(element, cells, row, column);
    }

    void check(String pointer, boolean rows, Grid labels, int headerRows, Problems problems) {
        boolean byCells = cells != null && !cells.isEmpty();
        boolean byLabels = row != null && column != null;
        boolean one = rows ? column != null && row == null && !byCells : byCells != byLabels;
        problems.require(one, pointer, SheetProblem.MAPPING_ENTRY);
        for (int i = 0; byCells && i < cells.size(); i++) {
            problems.require(Address.of(cells.get(i)).isPresent(), pointer + "/cells/" + i, SheetProblem.MAPPING_CELL);
        }
        if (!rows && byLabels) {
            problems.require(
                    labels.rowOf(row, headerRows).isPresent(), pointer + "/row", SheetProblem.MAPPING_LABEL, row);
        }
        if (column != null && !byCells) {
            problems.require(
                    Entry.column(column, labels, headerRows).isPresent(),
                    pointer + "/column",
                    SheetProblem.MAPPING_LABEL,
                    column);
        }
    }
}
