package io.junheng.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a file line by line as bytes, each where it was read to; holds one piece of the file at a time, which the next line may replace. */
final class LineReader {

    /** The log takes its entries from Kafka records, whose default limit is 1 MiB; a line far beyond it is no entry. */
    private static final int LONGEST_LINE = 64 << 20;

    private final InputStream input;
    private byte[] piece = new byte[1 << 18];
    private int from;
    private int to;
    private int next;
    private int end;

    LineReader(InputStream input) {
        this.input = input;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() throws IOException, MalformedJson {
        from = next;
        to = next;
        do {
            to = newline(to);
            if (to < end) {
                next = to + 1;
                return true;
            }
        } while (more());
        next = end;
        return to > from;
    }

    /** The bytes in which the line stands. */
    byte[] bytes() {
        return piece;
    }

    /** Where the line begins. */
    int from() {
        return from;
    }

    /** Where the line ends, its end not included. */
    int to() {
        return to;
    }

    /** Where the first newline from this place on stands; the end of what was read when there is none. */
    private int newline(int place) {
        int at = place;
        while (at + Words.LENGTH <= end) {
            long marked = Words.equal(Words.at(piece, at), '\n');
            if (marked != 0) {
                return at + Words.before(marked);
            }
            at += Words.LENGTH;
        }
        while (at < end && piece[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Reads on behind what there is of the line; false at the end of the file. */
    private boolean more() throws IOException, MalformedJson {
        if (from > 0) {
            System.arraycopy(piece, from, piece, 0, end - from);
            end -= from;
            to -= from;
            from = 0;
        }
        if (end == piece.length) {
            if (end > LONGEST_LINE) {
                throw new MalformedJson();
            }
            piece = Arrays.copyOf(piece, end * 2);
        }
        int read = input.read(piece, end, piece.length - end);
        end += Math.max(read, 0);
        return read > 0;
    }
}
