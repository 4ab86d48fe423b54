package io.junheng.registry.sheet;

import io.junheng.kit.problem.Problems;
import io.junheng.registry.catalogue.Form;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One sheet of a mapping on the wire (表). */
@Schema(name = "MappedSheet", description = "表 / one sheet of a mapping")
record MappedSheetView(
        @Schema(description = "表名 / name of the sheet", examples = "教基3112", required = true)
        String name,

        @Schema(description = "表头行数 / rows of the header", examples = "4", required = true)
        int headerRows,

        @Schema(description = "固定文字：标题、列名、行名 / titles, headings and names of rows")
        List<LabelView> labels,

        @Schema(description = "数据项的位置 / where figures stand", required = true)
        List<EntryView> entries) {

    private static final int MOST_HEADER_ROWS = 50;

    static MappedSheetView of(MappedSheet sheet) {
        return new MappedSheetView(
                sheet.name(),
                sheet.headerRows(),
                sheet.labels().stream().map(LabelView::of).toList(),
                sheet.entries().stream().map(EntryView::of).toList());
    }

    MappedSheet sheet() {
        return new MappedSheet(
                name,
                headerRows,
                labels == null ? null : labels.stream().map(LabelView::label).toList(),
                entries.stream().map(EntryView::entry).toList());
    }

    void check(String pointer, boolean rows, Form form, Set<String> placed, Problems problems) {
        problems.require(
                headerRows >= 0 && headerRows <= MOST_HEADER_ROWS,
                pointer + "/headerRows",
                SheetProblem.MAPPING_HEADER,
                MOST_HEADER_ROWS);
        Grid texts = new Grid();
        for (int i = 0; labels != null && i < labels.size(); i++) {
            LabelView label = labels.get(i);
            boolean at = label != null
                    && label.text() != null
                    && Address.of(label.cell()).isPresent();
            problems.require(at, pointer + "/labels/" + i, SheetProblem.MAPPING_CELL);
            if (at) {
                texts.put(Address.of(label.cell()).orElseThrow(), label.text());
            }
        }
        problems.require(entries != null && !entries.isEmpty(), pointer + "/entries", SheetProblem.MAPPING_SHEETS);
        for (int i = 0; entries != null && i < entries.size(); i++) {
            EntryView entry = entries.get(i);
            String at = pointer + "/entries/" + i;
            boolean known = entry != null
                    && (form == null || form.elements().contains(entry.element()))
                    && placed.add(entry.element());
            problems.require(
                    known,
                    at + "/element",
                    SheetProblem.MAPPING_ELEMENT,
                    entry == null ? "" : String.valueOf(entry.element()));
            if (entry != null) {
                entry.check(at, rows, texts, headerRows, problems);
            }
        }
    }
}
