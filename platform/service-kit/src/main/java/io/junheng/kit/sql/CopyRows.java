package io.junheng.kit.sql;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by {@code COPY} in its binary format, the fastest way in: PostgreSQL stores them while the next are still being written here, and reads no
 * number or day out of a text. Unlike an {@code INSERT … ON CONFLICT} it is for rows that are not there yet; a key that is taken is a {@link DatabaseFailure}.
 */
public final class CopyRows {

    private static final int BUFFER = 1 << 16;
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TEXT = 25;
    private static final int JSONB_VERSION = 1;

    private final CopyIn copy;
    private final CopyBytes buffer = new CopyBytes(BUFFER + BUFFER / 4);

    CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /** A cell of type {@code text[]}. */
    private record Texts(Collection<String> texts) {}

    /** A cell of type {@code jsonb}. */
    private record Jsonb(String text) {}

    /** Those words as a cell of type {@code text[]}. */
    public static Object array(Collection<String> words) {
        return new Texts(List.copyOf(words));
    }

    /** That JSON text as a cell of type {@code jsonb}. */
    public static Object jsonb(String text) {
        return new Jsonb(text);
    }

    /** That text, as UTF-8 already, as a cell of type {@code text}. */
    public static Object utf8(byte[] text) {
        return text;
    }

    /**
     * One row, its cells in the order of the columns, null for none. A column's type is that of its cell: {@code boolean} for a {@link Boolean}, {@code integer} for an
     * {@link Integer}, {@code bigint} for a {@link Long}, {@code date} for a {@link LocalDate}, {@code timestamptz} for an {@link Instant},
     * {@code bytea} for bytes, what {@link #array}, {@link #jsonb} and {@link #utf8} make, and {@code text} for everything else.
     */
    public void row(Object... cells) throws SQLException {
        buffer.row(cells.length);
        for (Object cell : cells) {
            write(cell);
        }
        if (buffer.length() >= BUFFER) {
            send();
        }
    }

    private void write(Object cell) {
        if (cell == null) {
            buffer.nothing();
        } else if (cell instanceof String text) {
            buffer.text(text);
        } else if (cell instanceof Boolean truth) {
            buffer.number(1);
            buffer.single(truth ? 1 : 0);
        } else if (cell instanceof Integer number) {
            buffer.number(Integer.BYTES);
            buffer.number(number.intValue());
        } else if (cell instanceof Long number) {
            buffer.number(Long.BYTES);
            buffer.number(number.longValue());
        } else if (cell instanceof LocalDate day) {
            buffer.number(Integer.BYTES);
            buffer.number((int) (day.toEpochDay() - FIRST_DAY));
        } else if (cell instanceof Instant instant) {
            buffer.number(Long.BYTES);
            buffer.number(ChronoUnit.MICROS.between(FIRST_INSTANT, instant));
        } else {
            writeWhole(cell);
        }
    }

    private void writeWhole(Object cell) {
        if (cell instanceof Texts texts) {
            write(texts);
        } else if (cell instanceof Jsonb json) {
            int begun = buffer.begin();
            buffer.single(JSONB_VERSION);
            buffer.raw(json.text().getBytes(StandardCharsets.UTF_8));
            buffer.end(begun);
        } else if (cell instanceof byte[] bytes) {
            buffer.number(bytes.length);
            buffer.raw(bytes);
        } else {
            buffer.text(cell.toString());
        }
    }

    private void write(Texts texts) {
        int begun = buffer.begin();
        buffer.number(texts.texts().isEmpty() ? 0 : 1);
        buffer.number(0);
        buffer.number(TEXT);
        if (!texts.texts().isEmpty()) {
            buffer.number(texts.texts().size());
            buffer.number(1);
            texts.texts().forEach(buffer::text);
        }
        buffer.end(begun);
    }

    long end() throws SQLException {
        buffer.end();
        send();
        return copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.bytes(), 0, buffer.length());
        buffer.clear();
    }
}
