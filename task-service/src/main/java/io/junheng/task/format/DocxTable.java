package io.junheng.task.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table row by row (表格). A cell that goes on the one above it says the same again, since it holds for its row too; one that spans
 * columns leaves the others empty, so that columns stay in line.
 */
final class DocxTable {

    private static final int MOST_COLUMNS = 1_000;

    private final List<StringBuilder> cells = new ArrayList<>();
    private final Map<Integer, String> merged = new HashMap<>();
    private final Map<Integer, Boolean> restarts = new HashMap<>();
    private int present = -1;

    void beginRow() {
        cells.clear();
        restarts.clear();
        present = -1;
    }

    void beginCell() {
        present = cells.size();
        cells.add(new StringBuilder());
    }

    /** The present cell takes so many columns. */
    void span(int columns) {
        for (int i = 1; i < Math.min(columns, MOST_COLUMNS) && present >= 0; i++) {
            cells.add(new StringBuilder());
        }
    }

    /** The present cell begins a run of merged cells, or goes on one. */
    void merge(boolean restart) {
        restarts.put(present, restart);
    }

    void write(String line) {
        if (present < 0 || line.isBlank()) {
            return;
        }
        StringBuilder cell = cells.get(present);
        cell.append(cell.isEmpty() ? "" : " ")
                .append(line.strip().replace('\n', ' ').replace('\t', ' '));
    }

    /** The row with {@code separator} between its cells. */
    String row(String separator) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Boolean restart = restarts.get(i);
            String own = cells.get(i).toString();
            if (restart == null) {
                merged.remove(i);
            } else if (restart) {
                merged.put(i, own);
            }
            row.add(Boolean.FALSE.equals(restart) && own.isEmpty() ? merged.getOrDefault(i, "") : own);
        }
        return String.join(separator, row);
    }
}
