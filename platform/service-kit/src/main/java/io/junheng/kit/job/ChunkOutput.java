package io.junheng.kit.job;

import io.junheng.kit.sql.Database;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes a job's file in chunks; one chunk is in memory at a time. */
final class ChunkOutput extends OutputStream {

    private static final int SIZE = 256 * 1024;

    private final Database database;
    private final String job;
    private final String direction;
    private final byte[] chunk = new byte[SIZE];
    private int position;
    private int next;
    private boolean closed;

    ChunkOutput(Database database, String job, String direction) {
        this.database = database;
        this.job = job;
        this.direction = direction;
        database.update("delete from job_chunk where job_id = ? and direction = ?", job, direction);
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
            database.update(
                    "insert into job_chunk (job_id, direction, seq, bytes) values (?, ?, ?, ?)",
                    job,
                    direction,
                    next++,
                    Arrays.copyOf(chunk, position));
            position = 0;
        }
    }
}
