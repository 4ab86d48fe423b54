package io.junheng.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a file line by line as bytes; holds one line at a time, whose buffer is reused by the next. */
final class LineReader {

    /** The log takes its entries from Kafka records, whose default limit is 1 MiB; a line far beyond it is no entry. */
    private static final int LONGEST_LINE = 64 << 20;

    private final InputStream input;
    private final byte[] chunk = new byte[1 << 16];
    private int chunkAt;
    private int chunkEnd;
    private byte[] line = new byte[1 << 14];
    private int length;

    LineReader(InputStream input) {
        this.input = input;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() throws IOException, MalformedJson {
        length = 0;
        while (true) {
            if (chunkAt == chunkEnd) {
                chunkAt = 0;
                chunkEnd = input.read(chunk);
                if (chunkEnd <= 0) {
                    chunkEnd = 0;
                    return length > 0;
                }
            }
            int newline = chunkAt;
            while (newline < chunkEnd && chunk[newline] != '\n') {
                newline++;
            }
            append(newline);
            if (newline < chunkEnd) {
                chunkAt = newline + 1;
                return true;
            }
            chunkAt = chunkEnd;
        }
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    private void append(int to) throws MalformedJson {
        int more = to - chunkAt;
        if (length + more > LONGEST_LINE) {
            throw new MalformedJson();
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        }
        System.arraycopy(chunk, chunkAt, line, length, more);
        length += more;
    }
}
