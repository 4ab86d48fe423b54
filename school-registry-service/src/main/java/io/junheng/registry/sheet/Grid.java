package io.junheng.registry.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands in the cells of one sheet (表格内容): texts without surrounding blanks; blank cells are not there. */
final class Grid {

    private final Map<Address, String> cells = new HashMap<>();
    private int rows;

    void put(Address at, String text) {
        if (text != null && !text.isBlank()) {
            cells.put(at, text.strip());
            rows = Math.max(rows, at.row() + 1);
        }
    }

    String get(Address at) {
        return cells.get(at);
    }

    /** How many rows there are, the last one not blank. */
    int rows() {
        return rows;
    }

    /** The row below the header whose first text is {@code label}. */
    Optional<Integer> rowOf(String label, int headerRows) {
        return find(label, at -> at.row() >= headerRows).map(Address::row);
    }

    /** The column that {@code label} stands over in the header. */
    Optional<Integer> columnOf(String label, int headerRows) {
        return find(label, at -> at.row() < headerRows).map(Address::column);
    }

    /** The first cell, by row and column, that holds exactly {@code label} and lies where {@code within} says. */
    private Optional<Address> find(String label, Predicate<Address> within) {
        return cells.entrySet().stream()
                .filter(entry -> entry.getValue().equals(label) && within.test(entry.getKey()))
                .map(Map.Entry::getKey)
                .min((one, other) -> one.row() == other.row()
                        ? Integer.compare(one.column(), other.column())
                        : Integer.compare(one.row(), other.row()));
    }
}
