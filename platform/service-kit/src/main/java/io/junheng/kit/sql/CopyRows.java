package io.junheng.kit.sql;

import java.sql.SQLException;
import java.util.Collection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by {@code COPY}, the fastest way in: PostgreSQL stores them while the next are still being written here. Unlike an
 * {@code INSERT … ON CONFLICT} it is for rows that are not there yet; a key that is taken is a {@link DatabaseFailure}.
 */
public final class CopyRows {

    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final CopyBytes buffer = new CopyBytes(BUFFER + BUFFER / 4);

    CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /** One row, its cells in the order of the columns; texts as PostgreSQL reads them, null for none. */
    public void row(Object... cells) throws SQLException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                buffer.tab();
            }
            if (cells[i] == null) {
                buffer.nothing();
            } else {
                buffer.text(cells[i].toString());
            }
        }
        buffer.end();
        if (buffer.length() >= BUFFER) {
            send();
        }
    }

    /** The text of an array of these words, as a cell. */
    public static String array(Collection<String> words) {
        StringBuilder text = new StringBuilder("{");
        for (String word : words) {
            text.append(text.length() > 1 ? "," : "").append('"');
            text.append(word.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return text.append('}').toString();
    }

    long end() throws SQLException {
        send();
        return copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.bytes(), 0, buffer.length());
        buffer.clear();
    }
}
