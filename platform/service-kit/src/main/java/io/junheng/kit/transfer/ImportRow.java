package io.junheng.kit.transfer;

import io.junheng.kit.table.Cells;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** One row (数据行): its number in the file (the header is row 1), its cells, and the columns that the file has; blank cells are absent. */
public final class ImportRow {

    private final long number;
    private final Header header;
    private final List<String> cells;
    private Object said;

    /** A row of a file with this header; {@code cells} stand in its order, null for a blank one, and those beyond it are passed over. */
    ImportRow(long number, Header header, List<String> cells) {
        this.number = number;
        this.header = header;
        this.cells = cells;
    }

    /** A row of which nothing but its number is known. */
    static ImportRow blank(long number) {
        return new ImportRow(number, Header.of(List.of()), List.of());
    }

    /** Has {@code target} read what the row says by itself. */
    ImportRow read(ImportTarget target) {
        said = target.read(this);
        return this;
    }

    /** What {@link ImportTarget#read} made of the row. */
    public <T> T said(Class<T> type) {
        return type.cast(said);
    }

    /** The number in the file. */
    public long number() {
        return number;
    }

    /** How many cells it has, blank ones among them. */
    public int width() {
        return cells.size();
    }

    /** The cell, or null when it is blank or the column is missing. */
    public String get(String column) {
        int place = header.place(column);
        return place < 0 || place >= cells.size() ? null : cells.get(place);
    }

    /** Whether the file has the column, so that a blank cell says that there is no value. */
    public boolean tells(String column) {
        return header.place(column) >= 0;
    }

    /** The cells that are not blank, in the order of the file; {@code sink} sees each where it stands, until it returns. */
    public void each(BiConsumer<String, CharSequence> sink) {
        int known = Math.min(cells.size(), header.columns().size());
        Cells.View view = cells instanceof Cells compact ? compact.view() : null;
        for (int place = 0; place < known; place++) {
            CharSequence cell = view == null ? cells.get(place) : view.at(place) ? view : null;
            if (cell != null) {
                sink.accept(header.columns().get(place), cell);
            }
        }
    }

    /** The cells that are not blank, by column. */
    public Map<String, String> cells() {
        Map<String, String> map = new LinkedHashMap<>();
        each((column, cell) -> map.put(column, cell.toString()));
        return map;
    }

    /** The columns of a file and where each stands, once for all its rows. */
    record Header(List<String> columns, Map<String, Integer> places) {

        static Header of(List<String> columns) {
            Map<String, Integer> places = new LinkedHashMap<>();
            for (int place = 0; place < columns.size(); place++) {
                places.putIfAbsent(columns.get(place), place);
            }
            return new Header(List.copyOf(columns), places);
        }

        int place(String column) {
            return places.getOrDefault(column, -1);
        }
    }
}
