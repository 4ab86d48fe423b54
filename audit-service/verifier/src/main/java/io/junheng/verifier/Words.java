package io.junheng.verifier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bytes looked at eight at a time: most of an export is text in which one character after the other is nothing special. A mark is the highest bit
 * of a byte; of several marks the lowest is always right, those above it need not be.
 */
final class Words {

    static final int LENGTH = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long MARKS = 0x8080808080808080L;

    private Words() {}

    /** The eight bytes from this place on, the first of them lowest. */
    static long at(byte[] bytes, int place) {
        return (long) LONGS.get(bytes, place);
    }

    /** Marks the bytes that are this one. */
    static long equal(long word, char ascii) {
        long difference = word ^ ONES * ascii;
        return difference - ONES & ~difference & MARKS;
    }

    /** Marks the bytes below this one, which is below 128. */
    static long below(long word, char ascii) {
        return word - ONES * ascii & ~word & MARKS;
    }

    /** Marks the bytes that are not ASCII; every mark is right. */
    static long beyondAscii(long word) {
        return word & MARKS;
    }

    /** How many bytes stand before the first marked one. */
    static int before(long marked) {
        return Long.numberOfTrailingZeros(marked) >> 3;
    }
}
