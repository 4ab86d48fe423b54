package io.junheng.registry.sheet;

import java.util.List;
import java.util.Optional;

/**
 * Where the figure of a data element stands (取数位置). In a BOOK: in {@code cells}, added up when there are several, or where the row labelled {@code row}
 * meets the column headed {@code column}. In ROWS: in {@code column}, given by its letters or its heading.
 */
record Entry(String element, List<String> cells, String row, String column) {

    Entry {
        cells = cells == null ? List.of() : List.copyOf(cells);
    }

    /** Whether one cell holds the figure, so that it can be written back. */
    boolean single() {
        return cells.size() <= 1;
    }

    /** The cells of a BOOK; empty when a label is not found. */
    Optional<List<Address>> places(Grid grid, int headerRows) {
        if (!cells.isEmpty()) {
            return Optional.of(
                    cells.stream().map(cell -> Address.of(cell).orElseThrow()).toList());
        }
        return grid.rowOf(row, headerRows)
                .flatMap(at -> column(grid, headerRows).map(under -> List.of(new Address(at, under))));
    }

    /** The column that is meant; empty when no heading is like it. */
    Optional<Integer> column(Grid grid, int headerRows) {
        return column(column, grid, headerRows);
    }

    /** The column that {@code text} names by its letters or its heading. */
    static Optional<Integer> column(String text, Grid grid, int headerRows) {
        Optional<Integer> letters = Address.column(text);
        return letters.isPresent() ? letters : grid.columnOf(text, headerRows);
    }
}
