package io.junheng.audit.changes;

import io.junheng.kit.problem.Problem;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A place in the log (游标): how many entries were read, and the beginning of the last one's hash, so that a cursor of another log, or of one
 * that was set back, is known as such. Opaque to callers.
 */
record Cursor(long position, byte[] mark) {

    private static final int MARK = 6;
    private static final Cursor START = new Cursor(0, new byte[MARK]);

    static Cursor start() {
        return START;
    }

    /** After the entry with this leaf hash has been read. */
    static Cursor after(long index, byte[] leafHash) {
        return new Cursor(index + 1, Arrays.copyOf(leafHash, MARK));
    }

    static Cursor parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChangeProblem.BAD_CURSOR);
        }
        if (bytes.length != Long.BYTES + MARK || bytes[0] < 0) {
            throw Problem.of(ChangeProblem.BAD_CURSOR);
        }
        return new Cursor(ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, Long.BYTES, Long.BYTES + MARK));
    }

    boolean marks(byte[] leafHash) {
        return Arrays.equals(mark, Arrays.copyOf(leafHash, MARK));
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES + MARK)
                        .putLong(position)
                        .put(mark)
                        .array());
    }
}
