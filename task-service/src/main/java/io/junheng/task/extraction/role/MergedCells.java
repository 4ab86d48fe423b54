package io.junheng.task.extraction.role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells that go over several rows of a table (合并单元格): a table that became text has them in the first of those rows and nothing below.
 * Only a column left of what is to be done is one; an empty cell anywhere else is empty.
 */
final class MergedCells {

    private final Map<Integer, TableCell> above = new HashMap<>();

    /** The cell of a row, or the one above it that goes on in it. */
    TableCell cell(int column, List<TableCell> row, List<TableColumn> columns) {
        TableCell own = row.get(column);
        if (columns.get(column).kind() != TableColumn.Kind.TASK) {
            return own;
        }
        if (!own.isEmpty()) {
            above.keySet().removeIf(inner -> inner > column);
            above.put(column, own);
            return own;
        }
        return hasInner(column, row, columns) ? above.getOrDefault(column, own) : own;
    }

    /** At the beginning of a table nothing goes on. */
    void clear() {
        above.clear();
    }

    private static boolean hasInner(int column, List<TableCell> row, List<TableColumn> columns) {
        for (int i = column + 1; i < Math.min(row.size(), columns.size()); i++) {
            if (columns.get(i).kind() == TableColumn.Kind.TASK && !row.get(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
