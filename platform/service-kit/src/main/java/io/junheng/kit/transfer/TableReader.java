package io.junheng.kit.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Reads a table row by row. A table that cannot be read further throws {@link Unreadable}, naming the row. */
interface TableReader extends Closeable {

    /** One row as it stands: cells without surrounding blanks; {@code null} for a blank one. */
    record Line(long number, List<String> cells) {}

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

        long row() {
            return row;
        }
    }
}
