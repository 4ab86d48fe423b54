package io.junheng.registry.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fixed text of a sheet on the wire (固定文字). */
@Schema(name = "SheetLabel", description = "固定文字 / a title, heading or name of a row")
record LabelView(
        @Schema(description = "单元格 / cell", examples = "A5", required = true)
        String cell,

        @Schema(description = "文字 / text", examples = "合计", required = true)
        String text) {

    static LabelView of(Label label) {
        return new LabelView(label.cell(), label.text());
    }

    Label label() {
        return new Label(cell, text);
    }
}
