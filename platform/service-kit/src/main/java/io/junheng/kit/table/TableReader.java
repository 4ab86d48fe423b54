package io.junheng.kit.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/** Reads a table row by row. A table that cannot be read further throws {@link Unreadable}, naming the row. */
public interface TableReader extends Closeable {

    /** One row as it stands: cells without surrounding blanks; {@code null} for a blank one. */
    record Line(long number, List<String> cells) {

        /** Characters of all cells together. */
        public long characters() {
            return cells instanceof Cells compact
                    ? compact.characters()
                    : cells.stream()
                            .mapToLong(cell -> cell == null ? 0 : cell.length())
                            .sum();
        }

        /** Whether a cell beyond the first {@code columns} is not blank. */
        public boolean isWiderThan(int columns) {
            for (int place = columns; place < cells.size(); place++) {
                if (cells.get(place) != null) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Opens a file; {@code file} gives a new stream over it each time. A file of no known encoding, or one that is no workbook, is {@link Unreadable}. */
    static TableReader open(TableFormat format, Supplier<InputStream> file, ObjectMapper json) throws IOException {
        return open(format, file, json, false);
    }

    /** As {@link #open(TableFormat, Supplier, ObjectMapper)}; a text that is known to be {@code utf8}, by {@link Utf8Check}, is read once only. */
    static TableReader open(TableFormat format, Supplier<InputStream> file, ObjectMapper json, boolean utf8)
            throws IOException {
        return switch (format) {
            case XLSX -> new XlsxReader(file.get());
            case CSV -> new CsvReader(TextDecoding.reader(file, utf8));
            case NDJSON -> new NdjsonReader(TextDecoding.reader(file, utf8), json);
        };
    }

    /** The header. */
    List<String> columns() throws IOException;

    /** The next row, or null at the end. Rows without any value are passed over. */
    Line next() throws IOException;

    /** The file is broken at {@code row}. */
    final class Unreadable extends RuntimeException {
        private final long row;

        Unreadable(long row, String reason) {
            super(reason);
            this.row = row;
        }

        public long row() {
            return row;
        }
    }
}
