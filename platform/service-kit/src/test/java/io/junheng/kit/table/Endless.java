package io.junheng.kit.table;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A large file that exists only while it is read: a beginning, and then the same again and again. */
final class Endless extends InputStream {

    private final byte[] beginning;
    private final byte[] again;
    private final long end;
    private long position;

    Endless(String beginning, String again, long length) {
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        this.again = again.getBytes(StandardCharsets.UTF_8);
        this.end = this.beginning.length + length / this.again.length * this.again.length;
    }

    /** How many bytes were read. */
    long count() {
        return position;
    }

    @Override
    public int read() {
        if (position >= end) {
            return -1;
        }
        byte value = position < beginning.length
                ? beginning[(int) position]
                : again[(int) ((position - beginning.length) % again.length)];
        position++;
        return value & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int count = 0;
        while (count < length && position < end) {
            target[offset + count++] = (byte) read();
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
