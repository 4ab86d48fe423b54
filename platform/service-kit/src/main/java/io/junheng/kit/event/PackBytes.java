package io.junheng.kit.event;

import io.junheng.kit.compression.Compression;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The plain bytes of a {@link Pack} as they are put together (事件包字节): numbers, and parts that stand after their length. */
final class PackBytes extends OutputStream {

    private byte[] bytes = new byte[1 << 16];
    private byte[] packed = new byte[1 << 16];
    private int length;

    @Override
    public void write(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    @Override
    public void write(byte[] source, int from, int count) {
        room(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    PackBytes number(int number) {
        room(Integer.BYTES);
        length += Integer.BYTES;
        numberAt(length - Integer.BYTES, number);
        return this;
    }

    PackBytes text(CharSequence text) {
        byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        write(utf8, 0, utf8.length);
        return this;
    }

    /** Begins a part whose length is not known yet; {@link #end} ends it. */
    int begin() {
        number(0);
        return length;
    }

    /** Ends the part that {@code begun} began. */
    void end(int begun) {
        numberAt(begun - Integer.BYTES, length - begun);
    }

    void numberAt(int place, int number) {
        put(bytes, place, number);
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** All of it, compressed, after its length. */
    byte[] packed() {
        int most = Integer.BYTES + Compression.most(length);
        if (packed.length < most) {
            packed = new byte[most];
        }
        put(packed, 0, length);
        return Arrays.copyOf(packed, Integer.BYTES + Compression.pack(bytes, length, packed, Integer.BYTES));
    }

    private static void put(byte[] target, int place, int number) {
        for (int i = 0; i < Integer.BYTES; i++) {
            target[place + i] = (byte) (number >>> (Byte.SIZE * (Integer.BYTES - 1 - i)));
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
