package io.junheng.audit.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by PostgreSQL's {@code COPY … (format binary)}: neither quoted nor parsed, sent in pieces, in one
 * statement. Cells are written in the order of the columns. Not thread-safe.
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NULL = -1;
    private static final int PIECE = 1 << 16;
    private static final int TEXT_OID = 25;

    /** Seconds from 1970 to 2000, when PostgreSQL's time begins. */
    private static final long EPOCH = 946_684_800L;

    private final CopyIn copy;
    private final short columns;
    private ByteBuffer piece = ByteBuffer.allocate(PIECE);

    private BinaryCopy(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = (short) columns;
    }

    /** Writes all rows. */
    @FunctionalInterface
    interface Rows {
        void write(BinaryCopy copy) throws SQLException;
    }

    /** Copies rows into a table in the connection's transaction; returns how many. */
    static long into(Connection connection, String table, List<String> columns, Rows rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)");
        try {
            BinaryCopy writer = new BinaryCopy(copy, columns.size());
            writer.room(SIGNATURE.length + 8).put(SIGNATURE).putInt(0).putInt(0);
            rows.write(writer);
            writer.room(2).putShort((short) -1);
            writer.flush();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Begins a row. */
    BinaryCopy row() throws SQLException {
        room(2).putShort(columns);
        return this;
    }

    /** A bigint. */
    BinaryCopy number(long value) throws SQLException {
        room(12).putInt(8).putLong(value);
        return this;
    }

    /** A text, or null. */
    BinaryCopy text(String value) throws SQLException {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    /** A bytea, or a text as UTF-8, or null. */
    BinaryCopy bytes(byte[] value) throws SQLException {
        if (value == null) {
            room(4).putInt(NULL);
        } else {
            room(4 + value.length).putInt(value.length).put(value);
        }
        return this;
    }

    /** A uuid. */
    BinaryCopy uuid(UUID value) throws SQLException {
        room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    /** A timestamptz, to the microsecond. */
    BinaryCopy time(Instant value) throws SQLException {
        return number(
                Math.addExact(Math.multiplyExact(value.getEpochSecond() - EPOCH, 1_000_000L), value.getNano() / 1_000));
    }

    /** A text[], or null. */
    BinaryCopy texts(List<String> values) throws SQLException {
        if (values == null) {
            return bytes(null);
        }
        List<byte[]> encoded = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = 20 + encoded.stream().mapToInt(value -> 4 + value.length).sum();
        ByteBuffer array = room(4 + length).putInt(length);
        array.putInt(1).putInt(0).putInt(TEXT_OID).putInt(encoded.size()).putInt(1);
        encoded.forEach(value -> array.putInt(value.length).put(value));
        return this;
    }

    private ByteBuffer room(int bytes) throws SQLException {
        if (piece.remaining() < bytes) {
            flush();
            if (piece.capacity() < bytes) {
                piece = ByteBuffer.allocate(bytes);
            }
        }
        return piece;
    }

    private void flush() throws SQLException {
        byte[] sent = piece.array();
        copy.writeToCopy(sent, 0, piece.position());
        piece.clear();
    }
}
