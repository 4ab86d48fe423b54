package io.junheng.kit.transfer;

import java.util.List;
import java.util.Map;

/** One row: its number in the file (the header is row 1), its cells by column, and the columns that the file has; blank cells are absent. */
public record ImportRow(long number, Map<String, String> cells, List<String> columns) {

    /** A row of a file that has no column but those it fills. */
    public ImportRow(long number, Map<String, String> cells) {
        this(number, cells, List.copyOf(cells.keySet()));
    }

    /** The cell, or null when it is blank or the column is missing. */
    public String get(String column) {
        return cells.get(column);
    }

    /** Whether the file has the column, so that a blank cell says that there is no value. */
    public boolean tells(String column) {
        return columns.contains(column);
    }
}
