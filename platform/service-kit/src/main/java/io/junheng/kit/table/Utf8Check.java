package io.junheng.kit.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells whether a file is a text in UTF-8 (UTF-8 检验) while its bytes pass on their way elsewhere, so that nobody has to read it once more for that. Bytes that are no UTF-8,
 * and a line without end, are answered by no; what the file is then, whoever reads it finds out.
 */
public final class Utf8Check {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(1 << 13);
    private byte[] begun = new byte[0];
    private long line;
    private boolean broken;

    /** Takes the first {@code length} of {@code bytes}, which follow those before. */
    public void add(byte[] bytes, int length) {
        if (broken) {
            return;
        }
        measure(bytes, length);
        int from = begun.length > 0 ? 0 : ascii(bytes, length);
        if (from == length) {
            return;
        }
        ByteBuffer in = ByteBuffer.allocate(begun.length + length - from)
                .put(begun)
                .put(bytes, from, length - from)
                .flip();
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(in, decoded.clear(), false);
        }
        broken |= result.isError();
        begun = Arrays.copyOfRange(in.array(), in.position(), in.limit());
    }

    /** Whether all of it was UTF-8, and no line was longer than a reader takes. */
    public boolean holds() {
        return !broken && begun.length == 0;
    }

    private void measure(byte[] bytes, int length) {
        int end = length - 1;
        while (end >= 0 && bytes[end] != '\n' && bytes[end] != '\r') {
            end--;
        }
        line = end < 0 ? line + length : length - 1L - end;
        broken = line > TextDecoding.LONGEST_LINE;
    }

    /** How many of the first bytes are ASCII. */
    private static int ascii(byte[] bytes, int length) {
        int at = 0;
        while (at + Long.BYTES <= length && ((long) EIGHT.get(bytes, at) & BEYOND_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }
}
