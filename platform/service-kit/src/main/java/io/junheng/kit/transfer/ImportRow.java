package io.junheng.kit.transfer;

import java.util.Map;

/** One row: its number in the file (the header is row 1) and its cells by column; blank cells are absent. */
public record ImportRow(long number, Map<String, String> cells) {

    /** The cell, or null when it is blank or the column is missing. */
    public String get(String column) {
        return cells.get(column);
    }
}
