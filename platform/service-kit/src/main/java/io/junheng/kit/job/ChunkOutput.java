package io.junheng.kit.job;

import io.junheng.kit.sql.Database;
import io.junheng.kit.table.Utf8Check;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes a job's file in chunks; one chunk is in memory at a time. */
final class ChunkOutput extends OutputStream {

    private static final int SIZE = 256 * 1024;

    private final Database database;
    private final String job;
    private final String direction;
    private final byte[] chunk = new byte[SIZE];
    private final byte[] room = StoredChunk.room(SIZE);
    private int position;
    private int next;
    private boolean closed;

    ChunkOutput(Database database, String job, String direction) {
        this.database = database;
        this.job = job;
        this.direction = direction;
        database.update("delete from job_chunk where job_id = ? and direction = ?", job, direction);
    }

    /** Keeps all that {@code in} has as the file of a job that has none: PostgreSQL stores a chunk while the next is read. Tells whether it was UTF-8. */
    static boolean keep(Database database, String job, String direction, InputStream in) {
        Utf8Check utf8 = new Utf8Check();
        byte[] chunk = new byte[SIZE];
        byte[] room = StoredChunk.room(SIZE);
        database.copy("job_chunk", "job_id, direction, seq, bytes, plain", rows -> {
            int seq = 0;
            for (int read = fill(chunk, in); read > 0; read = fill(chunk, in)) {
                utf8.add(chunk, read);
                StoredChunk stored = StoredChunk.of(chunk, read, room);
                rows.row(job, direction, seq++, stored.bytes(), stored.plain());
            }
        });
        return utf8.holds();
    }

    private static int fill(byte[] chunk, InputStream in) {
        try {
            return in.readNBytes(chunk, 0, chunk.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(int value) {
        if (position == SIZE) {
            send();
        }
        chunk[position++] = (byte) value;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (position == SIZE) {
                send();
            }
            int count = Math.min(left, SIZE - position);
            System.arraycopy(source, from, chunk, position, count);
            position += count;
            from += count;
            left -= count;
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            send();
        }
    }

    private void send() {
        if (position > 0) {
            StoredChunk stored = StoredChunk.of(chunk, position, room);
            database.update(
                    "insert into job_chunk (job_id, direction, seq, bytes, plain) values (?, ?, ?, ?, ?)",
                    job,
                    direction,
                    next++,
                    stored.bytes(),
                    stored.plain());
            position = 0;
        }
    }
}
