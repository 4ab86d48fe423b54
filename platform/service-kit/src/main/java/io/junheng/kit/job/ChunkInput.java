package io.junheng.kit.job;

import io.junheng.kit.sql.Database;
import java.io.InputStream;

/** A job's file as a stream over its chunks; one chunk is in memory at a time. */
final class ChunkInput extends InputStream {

    private final Database database;
    private final String job;
    private final String direction;
    private int next;
    private byte[] chunk = new byte[0];
    private int position;

    ChunkInput(Database database, String job, String direction) {
        this.database = database;
        this.job = job;
        this.direction = direction;
    }

    @Override
    public int read() {
        return available(1) ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!available(length)) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean available(int wanted) {
        while (position == chunk.length && wanted > 0) {
            var read = database.one(
                    "select bytes, plain from job_chunk where job_id = ? and direction = ? and seq = ?",
                    row -> new StoredChunk(row.getBytes(1), row.getObject(2, Integer.class)).unpacked(),
                    job,
                    direction,
                    next);
            if (read.isEmpty()) {
                return false;
            }
            chunk = read.get();
            position = 0;
            next++;
        }
        return true;
    }
}
